package org.dbmcp.stress;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is alive in a server, as far as an application can leave it behind.
 *
 * @param heap KiB of live objects
 * @param loaders class loaders of applications
 * @param managers classes of ours that hold all connections; one for each loader
 * @param drivers entries of the driver manager
 * @param threads names of threads without their numbers, and how many bear each
 */
record Remains(long heap, long loaders, long managers, long drivers, Map<String, Long> threads) {
    private static final String LOADER = "com.ibm.ws.classloading.internal.AppClassLoader";
    private static final String MANAGER = "org.dbmcp.database.DatabaseManager";
    private static final String DRIVER = "java.sql.DriverInfo";
    private static final String POOLED =
            "Default Executor-thread|Thread-|Scheduled Executor-thread";

    static Remains of(ServerProcess process) throws Exception {
        long heap = process.heapAfterGc();
        Map<String, Long> threads =
                process.threads().stream()
                        .filter(name -> !name.matches("(" + POOLED + ").*"))
                        .map(name -> name.replaceAll("[0-9]+", "#"))
                        .collect(
                                Collectors.groupingBy(
                                        name -> name, TreeMap::new, Collectors.counting()));
        return new Remains(
                heap,
                sum(process.instances(LOADER)),
                process.instances(MANAGER).size(),
                sum(process.instances(DRIVER)),
                threads);
    }

    /** The threads of which there are more than there were, and how many now. */
    Map<String, Long> moreThreadsThan(Remains before) {
        Map<String, Long> more = new TreeMap<>(threads);
        more.entrySet()
                .removeIf(now -> now.getValue() <= before.threads().getOrDefault(now.getKey(), 0L));
        return more;
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
