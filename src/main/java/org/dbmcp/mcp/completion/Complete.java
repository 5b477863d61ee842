package org.dbmcp.mcp.completion;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.dbmcp.Part;
import org.dbmcp.config.ToolSettings;
import org.dbmcp.json.Json;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.Capability;
import org.dbmcp.mcp.Method;
import org.dbmcp.mcp.Params;
import org.dbmcp.mcp.Reply;

/**
 * Proposes values: {@code completion/complete}. For an argument that nobody completes there are
 * none, which is no error: clients ask for every field of a form.
 */
@Part
public class Complete implements Method, Capability {
    private static final int MOST = 100;

    private final List<Completer> completers;

    @Inject
    public Complete(@Any Instance<Completer> completers, ToolSettings settings) {
        this(completers.stream().filter(each -> settings.offers(each.getClass())).toList());
    }

    Complete(Iterable<Completer> completers) {
        this.completers = StreamSupport.stream(completers.spliterator(), false).toList();
    }

    @Override
    public String name() {
        return "completion/complete";
    }

    @Override
    public boolean offered() {
        return !completers.isEmpty();
    }

    @Override
    public Reply answer(Call call) {
        Reference reference = Reference.of(Params.object(call.params(), "ref"));
        JsonObject argument = Params.object(call.params(), "argument");
        String name = Params.string(argument, "name");
        String started = Params.string(argument, "value");
        Map<String, String> others =
                Params.strings(Params.object(call.params(), "context"), "arguments");
        List<String> values =
                completers.stream()
                        .filter(each -> each.completes(reference, name))
                        .flatMap(
                                each ->
                                        each
                                                .complete(reference, name, started, others, call)
                                                .stream())
                        .toList();
        return new Reply.Done(json(values), null);
    }

    private static JsonObject json(List<String> values) {
        List<String> sent = values.subList(0, Math.min(MOST, values.size()));
        return Json.createObjectBuilder()
                .add(
                        "completion",
                        Json.createObjectBuilder()
                                .add("values", Json.createArrayBuilder(sent))
                                .add("total", values.size())
                                .add("hasMore", values.size() > MOST))
                .build();
    }

    @Override
    public String key() {
        return "completions";
    }
}
