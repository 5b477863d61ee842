package org.dbmcp.database;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dbmcp.Part;
import org.dbmcp.access.Caller;
import org.dbmcp.config.ConnectionSettings;

/** Registrations in the memory of this one server. */
@Part
public class LocalRegistrations implements Registrations {
    private final Map<Registration.Key, Registration> registrations = new LinkedHashMap<>();
    private final Map<Caller, Map<String, ConnectionSettings>> imports = new LinkedHashMap<>();

    @Override
    public synchronized boolean add(Registration registration) {
        return registrations.putIfAbsent(registration.key(), registration) == null;
    }

    @Override
    public synchronized void replace(Registration registration) {
        registrations.put(registration.key(), registration);
    }

    @Override
    public synchronized Optional<Registration> find(Registration.Key key) {
        return Optional.ofNullable(registrations.get(key));
    }

    @Override
    public synchronized void remove(Registration.Key key) {
        registrations.remove(key);
    }

    @Override
    public synchronized List<Registration> of(Caller owner) {
        return registrations.values().stream()
                .filter(each -> each.key().owner().equals(owner))
                .toList();
    }

    @Override
    public synchronized int count() {
        return registrations.size();
    }

    @Override
    public synchronized Map<String, ConnectionSettings> imports(Caller owner) {
        return Map.copyOf(imports.getOrDefault(owner, Map.of()));
    }

    @Override
    public synchronized void changeImports(
            Caller owner, UnaryOperator<Map<String, ConnectionSettings>> change) {
        imports.put(owner, Map.copyOf(change.apply(imports(owner))));
    }
}
