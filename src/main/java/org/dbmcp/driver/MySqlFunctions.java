package org.dbmcp.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dbmcp.sql.Danger;
import org.dbmcp.sql.FunctionRule;
import org.dbmcp.sql.FunctionRules;

/**
 * The functions of MySQL and MariaDB, of their plugins, and of well-known loadable ones that do
 * more than compute. What a stored function changes is stopped by the read-only transaction.
 */
final class MySqlFunctions {
    private MySqlFunctions() {}

    static FunctionRules rules() {
        List<FunctionRule> rules =
                new ArrayList<>(
                        FunctionRules.named(
                                Map.of(
                                        Danger.FILES,
                                        "load_file sys_exec sys_eval sys_get sys_set xmlfile_*",
                                        Danger.NETWORK,
                                        "http_get http_post http_put http_delete spider_*",
                                        Danger.LOCKS,
                                        """
                                        get_lock release_lock release_all_locks service_get_read_locks
                                        service_get_write_locks service_release_locks
                                        """,
                                        Danger.CHANGES,
                                        "nextval setval",
                                        Danger.SERVER,
                                        """
                                        asynchronous_connection_failover_* audit_api_message_emit_udf
                                        audit_log_encryption_password_set audit_log_filter_flush
                                        audit_log_filter_remove_filter audit_log_filter_remove_user
                                        audit_log_filter_set_filter audit_log_filter_set_user
                                        audit_log_read audit_log_rotate firewall_group_*
                                        flush_rewrite_rules group_replication_* keyring_key_*
                                        mysql_firewall_*
                                        read_firewall_* set_firewall_* mroonga_command
                                        version_tokens_*
                                        """,
                                        Danger.LOAD,
                                        """
                                        benchmark master_gtid_wait master_pos_wait source_pos_wait
                                        wait_for_executed_gtid_set wait_until_sql_thread_after_gtids
                                        """)));
        // without an argument it only tells the last key
        rules.add(new FunctionRule("", "last_insert_id", "", 1, 1, false, false, Danger.CHANGES));
        return new FunctionRules(rules);
    }
}
