package org.dbmcp.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.List;

/**
 * What reflection knows of a record type. The JDK makes all of it anew at each question,
 * annotations included.
 *
 * @param constructor takes all components
 */
record RecordShape(
        List<RecordComponent> components, List<String> names, Constructor<?> constructor) {
    private static final ClassValue<RecordShape> SHAPES =
            new ClassValue<>() {
                @Override
                protected RecordShape computeValue(Class<?> type) {
                    return found(type);
                }
            };

    static RecordShape of(Class<? extends Record> type) {
        return SHAPES.get(type);
    }

    private static RecordShape found(Class<?> type) {
        List<RecordComponent> components = List.of(type.getRecordComponents());
        Class<?>[] types =
                components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return new RecordShape(
                    components,
                    components.stream().map(RecordComponent::getName).toList(),
                    constructor);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }
}
