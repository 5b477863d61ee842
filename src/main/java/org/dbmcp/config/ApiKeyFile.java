package org.dbmcp.config;

import static org.dbmcp.failure.FailureKind.MISCONFIGURED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.dbmcp.access.ApiKey;
import org.dbmcp.failure.Failure;

/**
 * A file of keys.
 *
 * @param path where it is
 */
record ApiKeyFile(Path path) {
    private static final long LONGEST = 262_144;

    /**
     * What changes when the file does.
     *
     * @throws Failure when there is no such file, or it is too long to be read
     */
    String stamp() {
        try {
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
            if (!file.isRegularFile() || file.size() > LONGEST) {
                throw unusable("is no file, or longer than " + LONGEST + " bytes");
            }
            return file.lastModifiedTime() + " " + file.size() + " " + file.fileKey();
        } catch (IOException e) {
            throw unusable("cannot be read");
        }
    }

    /**
     * The keys in it.
     *
     * @throws Failure naming the file and the line that is wrong
     */
    List<ApiKey> read() {
        try {
            return new ApiKeyLines("'" + path + "'").read(Files.readString(path));
        } catch (IOException e) {
            throw unusable("cannot be read as UTF-8");
        }
    }

    private Failure unusable(String fault) {
        return new Failure(MISCONFIGURED, "The file of keys '" + path + "' " + fault);
    }
}
