package org.dbmcp.config;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.dbmcp.failure.Failure;

/** Reads everything as a start does, without a server. */
public final class ReadConfiguration {
    /** Where {@link #of} puts why there would be no start. */
    public static final String START = "the start";

    private ReadConfiguration() {}

    /**
     * What is wrong with each stored connection, {@code ok} when nothing is; or only why there
     * would be no start.
     *
     * @param directory where the server would be started
     * @param variables of the process
     * @param settings of other sources
     */
    public static Map<String, String> of(
            Path directory, Map<String, String> variables, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(variables);
        try {
            Settings read =
                    new Settings(
                            SettingsOf.sources(
                                    new ConnectionFile(environment, directory),
                                    new ConnectionVariables(environment),
                                    new SettingsOf.Fixed("settings", 260, settings)),
                            new ServerAddress("localhost", 9080),
                            environment);
            Map<String, String> faults = new TreeMap<>();
            for (StoredConnection stored : read.connections().all()) {
                faults.put(stored.name(), stored.fault() == null ? "ok" : stored.fault());
            }
            return faults;
        } catch (Failure e) {
            return Map.of(START, e.getMessage());
        }
    }
}
