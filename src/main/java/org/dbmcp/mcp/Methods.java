package org.dbmcp.mcp;

import static java.lang.System.Logger.Level.DEBUG;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dbmcp.Part;

/** All methods of the protocol that this server serves. */
@Part
public class Methods {
    private static final System.Logger LOG = System.getLogger(Methods.class.getName());

    private final Map<String, Method> byName = new TreeMap<>();

    @Inject
    public Methods(@Any Instance<Method> methods) {
        this((Iterable<Method>) methods);
    }

    /** These methods; no two may have one name. */
    public Methods(Iterable<Method> methods) {
        for (Method method : methods) {
            if (byName.put(method.name(), method) != null) {
                throw new IllegalStateException("Two methods are named " + method.name());
            }
        }
        LOG.log(DEBUG, "Methods: {0}", byName.keySet());
    }

    /** Makes all of them, and the catalogues behind them, so that a bad one stops the start. */
    void makeAtStart(@Observes Startup event) {}

    /** The method of this name; empty when there is none, or its capability is not offered. */
    public Optional<Method> named(String name) {
        return Optional.ofNullable(byName.get(name)).filter(Method::offered);
    }
}
