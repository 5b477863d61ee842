package org.dbmcp.driver.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dbmcp.sql.Danger;
import org.dbmcp.sql.FunctionRules;

/**
 * The functions of PostgreSQL that must not be called: known by name at every level, and, where
 * nothing but reading is allowed, all that the catalogue calls volatile.
 */
final class PostgreSqlFunctions {
    private static final FunctionRules KNOWN =
            new FunctionRules(
                    FunctionRules.named(
                            Map.of(
                                    Danger.FILES,
                                    """
                                    lo_import lo_export pg_read_file pg_read_binary_file pg_stat_file
                                    pg_ls_* pg_file_* pg_logdir_ls pg_hba_file_rules
                                    pg_ident_file_mappings pg_show_all_file_settings
                                    """,
                                    Danger.NETWORK,
                                    "dblink dblink_* http_get http_post http_put http_delete http",
                                    Danger.HIDDEN_SQL,
                                    """
                                    query_to_xml* cursor_to_xml* table_to_xml* schema_to_xml*
                                    database_to_xml* ts_stat crosstab* connectby xpath_table
                                    xslt_process
                                    """,
                                    Danger.SETTINGS,
                                    "set_config hypopg_create_index hypopg_hide_index",
                                    Danger.SERVER,
                                    """
                                    pg_terminate_backend pg_cancel_backend pg_reload_conf pg_rotate_logfile
                                    pg_promote pg_switch_wal pg_switch_xlog pg_wal_replay_*
                                    pg_backup_* pg_start_backup pg_stop_backup
                                    pg_create_restore_point
                                    pg_create_logical_replication_slot
                                    pg_create_physical_replication_slot
                                    pg_copy_logical_replication_slot
                                    pg_copy_physical_replication_slot pg_drop_replication_slot
                                    pg_replication_slot_advance pg_replication_origin_*
                                    pg_logical_* pg_sync_replication_slots
                                    pg_log_standby_snapshot pg_log_backend_memory_contexts
                                    pg_stat_reset* pg_clear_* pg_restore_* binary_upgrade_*
                                    """)));

    /** Volatile for what they give, and not for what they do. */
    private static final Set<String> HARMLESS =
            Set.of(
                    """
                    amvalidate array_sample array_shuffle bernoulli system clock_timestamp timeofday
                    current_query currtid2 currval lastval gen_random_uuid uuidv4 uuidv7 random random_normal
                    setseed lo_get pg_blocking_pids pg_safe_snapshot_blocking_pids
                    pg_isolation_test_session_is_blocked pg_collation_actual_version
                    pg_database_collation_actual_version pg_control_checkpoint pg_control_init
                    pg_control_recovery pg_control_system pg_current_logfile
                    pg_current_wal_flush_lsn pg_current_wal_insert_lsn pg_current_wal_lsn
                    pg_database_size pg_indexes_size pg_relation_size pg_table_size
                    pg_tablespace_size pg_total_relation_size pg_get_aios
                    pg_get_backend_memory_contexts pg_get_loaded_modules pg_get_multixact_members
                    pg_get_sequence_data pg_get_shmem_allocations pg_get_shmem_allocations_numa
                    pg_get_wait_events pg_get_wal_replay_pause_state pg_get_wal_resource_managers
                    pg_get_wal_summarizer_state pg_available_wal_summaries pg_wal_summary_contents
                    pg_is_in_recovery pg_is_wal_replay_paused pg_jit_available
                    pg_last_committed_xact pg_last_wal_receive_lsn pg_last_wal_replay_lsn
                    pg_last_xact_replay_timestamp pg_lock_status pg_notification_queue_usage
                    pg_partition_ancestors pg_partition_tree pg_prepared_xact
                    pg_sequence_last_value pg_show_replication_origin_status pg_sleep pg_sleep_for
                    pg_sleep_until pg_stat_clear_snapshot pg_stat_have_stats
                    pg_xact_commit_timestamp pg_xact_commit_timestamp_origin pg_xact_status
                    txid_status uuid_generate_v1 uuid_generate_v1mc uuid_generate_v4
                    gen_random_bytes gen_salt pgp_sym_encrypt pgp_sym_encrypt_bytea pgp_pub_encrypt
                    pgp_pub_encrypt_bytea normal_rand system_rows system_time pg_stat_statements
                    pg_stat_statements_info pgstattuple pgstattuple_approx pgstatindex
                    pgstatginindex pgstathashindex pg_relpages pg_buffercache_pages
                    pg_buffercache_summary pg_buffercache_usage_counts pg_freespace pg_visibility
                    pg_visibility_map pg_visibility_map_summary pgrowlocks
                    """
                            .strip()
                            .split("\\s+", -1));

    private static final Pattern HARMLESS_FAMILY = Pattern.compile("pg_stat_get_.*");

    private PostgreSqlFunctions() {}

    static FunctionRules known() {
        return KNOWN;
    }

    /** What this database has beside. */
    static FunctionRules catalogue(Connection connection) throws SQLException {
        return PostgreSqlCatalogue.rules(connection);
    }

    /** Whether a volatile function that was shipped is so for what it gives alone. */
    static boolean isHarmless(String name) {
        return HARMLESS.contains(name) || HARMLESS_FAMILY.matcher(name).matches();
    }
}
