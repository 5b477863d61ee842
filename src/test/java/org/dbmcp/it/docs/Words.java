package org.dbmcp.it.docs;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Set;
import java.util.TreeSet;

/** What the page says of arguments and results: longer than what a model should have to pay for. */
record Words(JsonObject arguments, JsonObject results) {
    static Words of(JsonObject words) {
        return new Words(words.getJsonObject("arguments"), words.getJsonObject("results"));
    }

    /** What an argument means: that of this tool, or of whatever tool has it. */
    String argument(String tool, String argument) {
        return arguments.getString(key(tool, argument));
    }

    /** What a tool answers. */
    String result(String tool) {
        return results.getString(tool);
    }

    private String key(String tool, String argument) {
        String own = tool + "." + argument;
        return arguments.containsKey(own) ? own : argument;
    }

    /** The arguments that have no words, and the words that nothing has. */
    Set<String> amiss(JsonArray tools) {
        Set<String> wanted = new TreeSet<>();
        Set<String> named = new TreeSet<>();
        for (JsonObject tool : tools.getValuesAs(JsonObject.class)) {
            String name = tool.getString("name");
            named.add(name);
            JsonObject properties = tool.getJsonObject("inputSchema").getJsonObject("properties");
            if (properties != null) {
                properties.keySet().forEach(each -> wanted.add(key(name, each)));
            }
        }
        Set<String> amiss = new TreeSet<>(difference(wanted, arguments.keySet()));
        amiss.addAll(difference(named, results.keySet()));
        return amiss;
    }

    private static Set<String> difference(Set<String> one, Set<String> other) {
        Set<String> difference = new TreeSet<>(one);
        other.forEach(each -> flip(difference, each));
        return difference;
    }

    private static void flip(Set<String> names, String name) {
        if (!names.remove(name)) {
            names.add(name);
        }
    }
}
