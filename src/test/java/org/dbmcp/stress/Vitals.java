package org.dbmcp.stress;

/**
 * What the process of a server holds, as the machine and its JDK tell.
 *
 * @param threads platform threads
 * @param files open ones, sockets among them
 * @param mebibytes live objects, after a full collection
 */
record Vitals(int threads, long files, long mebibytes) {
    static Vitals of(ServerProcess process) throws Exception {
        long kibibytes = process.heapAfterGc();
        return new Vitals(process.threads().size(), process.openFiles(), kibibytes >> 10);
    }
}
