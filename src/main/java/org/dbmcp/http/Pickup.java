package org.dbmcp.http;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.dbmcp.Part;
import org.dbmcp.mcp.Download;
import org.dbmcp.mcp.Downloads;

/** Hands out files: {@code GET /export/<token>}. The token is the credential, and is in no log. */
@Part
public class Pickup {
    private static final System.Logger LOG = System.getLogger(Pickup.class.getName());
    private static final String PATH = "/export/";
    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final int MOST = 64;
    private static final int CHUNK = 1 << 16;

    private final Downloads downloads;
    private final Calls calls;
    private final Semaphore free = new Semaphore(MOST);

    @Inject
    public Pickup(Downloads downloads, Calls calls) {
        this.downloads = downloads;
        this.calls = calls;
    }

    /** Whether a request is one for a file. */
    static boolean isFor(HttpServletRequest request) {
        return request.getRequestURI().startsWith(PATH) && METHODS.contains(request.getMethod());
    }

    /**
     * Begins to send the file.
     *
     * @throws Refusal 404 if there is none for this token, 503 if too many read already
     */
    void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Download download =
                downloads
                        .find(request.getRequestURI().substring(PATH.length()))
                        .orElseThrow(Pickup::nothing);
        if (request.getMethod().equals("HEAD")) {
            // which knows no ranges
            head(download, ByteRange.all(download.bytes()), response);
            return;
        }
        ByteRange range = range(request, download);
        if (!free.tryAcquire()) {
            throw busy("Too many downloads");
        }
        boolean begun = false;
        try {
            begin(open(download), download, range, request, response);
            begun = true;
        } finally {
            if (!begun) {
                free.release();
            }
        }
    }

    /** A range of another file than the one that somebody has a part of would spoil that part. */
    private static ByteRange range(HttpServletRequest request, Download download) {
        String wanted = request.getHeader("If-Range");
        return wanted == null || wanted.equals(tag(download))
                ? ByteRange.of(request.getHeader("Range"), download.bytes())
                : ByteRange.all(download.bytes());
    }

    /** A file has its name for itself, and never changes. */
    private static String tag(Download download) {
        return "\"" + download.name() + "\"";
    }

    private static Download.Reader open(Download download) {
        try {
            return download.open().orElseThrow(() -> busy("Too many downloads of this file"));
        } catch (NoSuchFileException e) {
            throw nothing();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "An export cannot be read: {0}", e.getClass());
            throw busy("The file cannot be read now");
        }
    }

    private static Refusal nothing() {
        return new Refusal(404, "There is nothing here");
    }

    private static Refusal busy(String why) {
        return new Refusal(503, why, Map.of("Retry-After", "5"));
    }

    private void begin(
            Download.Reader file,
            Download download,
            ByteRange range,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        AsyncContext async = null;
        boolean begun = false;
        try {
            head(download, range, response);
            AsyncContext started = request.startAsync();
            async = started;
            async.setTimeout(0);
            calls.run(() -> send(file, range, started));
            begun = true;
        } finally {
            if (!begun) {
                file.close();
                if (async != null) {
                    async.complete();
                }
            }
        }
    }

    private static void head(Download download, ByteRange range, HttpServletResponse response) {
        response.setStatus(range.whole() ? 200 : 206);
        response.setContentType(download.mimeType());
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + download.name() + "\"");
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("ETag", tag(download));
        if (!range.whole()) {
            response.setHeader(
                    "Content-Range",
                    "bytes %s-%s/%s".formatted(range.start(), range.end() - 1, download.bytes()));
        }
        response.setContentLengthLong(range.length());
    }

    private void send(Download.Reader file, ByteRange range, AsyncContext async) {
        try (file) {
            copy(file, range, async.getResponse().getOutputStream());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "A download broke off", e);
        } finally {
            free.release();
            async.complete();
        }
    }

    private static void copy(Download.Reader file, ByteRange range, OutputStream out)
            throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        long position = range.start();
        int read = 0;
        while (read >= 0 && position < range.end()) {
            chunk.clear().limit((int) Math.min(CHUNK, range.end() - position));
            read = file.read(chunk, position);
            if (read > 0) {
                out.write(chunk.array(), 0, read);
                position += read;
            }
        }
    }
}
