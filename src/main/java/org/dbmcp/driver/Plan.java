package org.dbmcp.driver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One step of how a database runs a statement, and the steps that feed it; the same shape for every
 * product. What a product does not tell is null, or not there.
 *
 * @param node what is done, such as {@code Seq Scan}
 * @param schema where the table is; null where the product does not tell
 * @param table what it is done to, as the product names it, which may be an alias
 * @param index the index that is used
 * @param condition which rows are wanted or joined, in the product's words
 * @param figures how much of everything
 * @param traits what is worth knowing of it
 * @param children the steps that feed this one
 */
public record Plan(
        String node,
        String schema,
        String table,
        String index,
        String condition,
        Map<Figure, Double> figures,
        Set<Trait> traits,
        List<Plan> children) {
    /** What is counted or measured. */
    public enum Figure {
        /** Rows that the planner expects of a run of this step. */
        ESTIMATED_ROWS,
        /** Rows that came of all runs. */
        ACTUAL_ROWS,
        /** Rows that are looked at: expected of a run, or counted over all when it was run. */
        SCANNED_ROWS,
        /** How often the step was run. */
        LOOPS,
        /** In the product's own unit, with the steps that feed it. */
        COST,
        /** Milliseconds of all runs, with the steps that feed it. */
        TIME_MS,
        /** Pages that were found in memory. */
        BUFFERS_HIT,
        /** Pages that had to be fetched. */
        BUFFERS_READ
    }

    /** What a step does that others do not. */
    public enum Trait {
        /** Looks at every row of its table or index. */
        FULL_SCAN,
        /** Sorts, because no index gives the order. */
        SORTS,
        /** Keeps its rows in a temporary table. */
        TEMPORARY_TABLE,
        /** Had too little memory, and went to the disk. */
        ON_DISK
    }

    public Plan {
        Map<Figure, Double> kept = new EnumMap<>(Figure.class);
        kept.putAll(figures);
        figures = Collections.unmodifiableMap(kept);
        Set<Trait> known = EnumSet.noneOf(Trait.class);
        known.addAll(traits);
        traits = Collections.unmodifiableSet(known);
        children = List.copyOf(children);
    }

    /** A step of which nothing else is known. */
    public static Plan of(String node, List<Plan> children) {
        return new Plan(node, null, null, null, null, Map.of(), Set.of(), children);
    }

    /** The same step, done to this. */
    public Plan at(String newTable, String newIndex) {
        return new Plan(node, schema, newTable, newIndex, condition, figures, traits, children);
    }

    /** The same step, done in this schema; null when it is not told. */
    public Plan in(String newSchema) {
        return new Plan(node, newSchema, table, index, condition, figures, traits, children);
    }

    /** The same step with a condition; null for none. */
    public Plan where(String newCondition) {
        return new Plan(node, schema, table, index, newCondition, figures, traits, children);
    }

    /** The same step with a figure; null leaves it as it is. */
    public Plan with(Figure figure, Double value) {
        if (value == null) {
            return this;
        }
        Map<Figure, Double> more = new EnumMap<>(Figure.class);
        more.putAll(figures);
        more.put(figure, value);
        return new Plan(node, schema, table, index, condition, more, traits, children);
    }

    /** The same step with a trait, if it has it. */
    public Plan with(Trait trait, boolean has) {
        if (!has) {
            return this;
        }
        List<Trait> more = new ArrayList<>(traits);
        more.add(trait);
        return new Plan(node, schema, table, index, condition, figures, Set.copyOf(more), children);
    }

    /** The same step, fed by these. */
    public Plan fedBy(List<Plan> newChildren) {
        return new Plan(node, schema, table, index, condition, figures, traits, newChildren);
    }

    /** How much; null when it is not told. */
    public Double figure(Figure figure) {
        return figures.get(figure);
    }

    /** Whether it has this trait. */
    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** This step and all below it, from above. */
    public Stream<Plan> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Plan::all));
    }
}
