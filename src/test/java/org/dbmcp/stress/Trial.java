package org.dbmcp.stress;

/** What the product is put through, in the order of docs/reliability.md, and what it promises. */
enum Trial {
    KILLED(
            "Database killed and restarted under load",
            "each running call ends with one clear error, none is tried again; the first success comes"
                    + " within 5 s of the database's return"),
    FROZEN(
            "Database frozen and thawed",
            "a call ends at its deadline, or less than 4 s later when nothing stops its statement;"
                    + " other connections do not notice; calls work again within 5 s of the thaw"),
    NETWORK(
            "Network cut, silent, half-open, reset, dripping; at login, query and result",
            "each call ends within 4 s of its deadline, or of its connect timeout, and says whether to"
                    + " try again; the next one works"),
    EXHAUSTED(
            "Pool exhausted",
            "those without a session are told within the acquire timeout + 250 ms; other connections"
                    + " do not notice"),
    CROWD(
            "64 callers, mixed calls, 5 minutes",
            "every answer is right and its caller's own; no answer fails"),
    COLD(
            "A crowd right after the start",
            "every call is answered, though the server is still loading its classes"),
    CYCLES("10,000 connects and closes", "no thread, session, socket or heap is left behind"),
    TERMINATED(
            "SIGTERM under load",
            "every answer that began is whole, the server ends by itself within 30 s, and no session"
                    + " is left in the databases"),
    SLOW_CLIENTS("2,000 idle sockets and 200 slow senders", "p99 of the others stays below 500 ms"),
    MEMORY(
            "Results and bodies larger than the memory",
            "the heap grows by 64 MiB at most, and a value of 600 MB is refused"),
    EXPORT(
            "Exports of 2 GB",
            "whole at -Xmx256m, the heap grows by 64 MiB at most, the first bytes are there 200 ms after"
                    + " the database's first row"),
    REDEPLOYED("20 redeploys", "no thread, class loader, driver or session is left behind"),
    DISK_FULL("No space left for logs", "calls are answered as before"),
    EXPORT_DISK_FULL(
            "No space left for exports",
            "an export ends with a clear error and leaves nothing behind; other calls work on"),
    CLOCK(
            "The system's clock set while calls run",
            "no call fails, no statement ends before its deadline or more than 2 s late, no connection"
                    + " is closed"),
    BROKEN_FILES(
            "50 broken configuration files",
            "each is named with its fault, and no secret; what can still work does"),
    MUTATED(
            "100,000 mutated requests",
            "no status 5xx, no hang, no stack trace, no growth of the heap"),
    GUARD("The guard under random statements", "no refused statement becomes an accepted one"),
    SECRETS(
            "A random password in every place where one can be",
            "in no log, answer, metric or error");

    private final String title;
    private final String promise;

    Trial(String title, String promise) {
        this.title = title;
        this.promise = promise;
    }

    String title() {
        return title;
    }

    String promise() {
        return promise;
    }
}
