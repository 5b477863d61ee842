package org.dbmcp.bench;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dbmcp.it.server.Revision;

/**
 * Workloads on one database, each beside its floors and the peers.
 *
 * @param product ours
 * @param container the bare application's address
 * @param jdbc the floor of the database
 * @param connection the database's name at the product
 * @param peers others, by name
 * @param board where results go
 */
record Rates(
        Product product,
        URI container,
        JdbcFloor jdbc,
        String connection,
        Map<String, Peers.Peer> peers,
        Board board) {

    /** Runs a workload and gives the figures of all sides. */
    Map<String, Figures> run(Course course, Workload work, Revision revision) throws Exception {
        List<Question> questions = Product.questions(product.address(), connection, work, revision);
        Map<String, Side> sides = new LinkedHashMap<>();
        sides.put(Board.CONTAINER, floor(questions.getFirst()));
        sides.put(Board.JDBC, jdbc.side(work));
        sides.put(Board.ROWS, jdbc.alone(work));
        sides.put(Board.OURS, Product.side(product.address(), questions));
        peers.forEach((name, peer) -> peer.side(work).ifPresent(side -> sides.put(name, side)));
        Map<String, Figures> figures = course.run(sides, work.callers());
        String era = revision.isModern() ? "" : ", " + revision.version();
        String product = connection.equals("postgresql") ? "" : ", " + connection;
        board.rate(work.name() + era + product, work.callers(), work.goal(), figures);
        return figures;
    }

    /** Runs a method that needs no database. */
    void run(Course course, String method, int callers, Revision revision) throws Exception {
        Question question = product.question(method, "\"result\"", revision);
        Map<String, Side> sides = new LinkedHashMap<>();
        sides.put(Board.CONTAINER, floor(question));
        sides.put(Board.OURS, Product.side(product.address(), List.of(question)));
        String era = revision.isModern() ? "" : ", " + revision.version();
        board.rate("W7 `" + method + "`" + era, callers, 85, course.run(sides, callers));
    }

    /** Answers as large as the product's. */
    private Side floor(Question question) throws Exception {
        try (HttpCaller caller = new HttpCaller(product.address(), List.of(question))) {
            Question same = McpQuestions.floor(question, container.getPort(), caller.call());
            return Product.side(container, List.of(same));
        }
    }
}
