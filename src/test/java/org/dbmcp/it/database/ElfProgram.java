package org.dbmcp.it.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A 64-bit little-endian ELF program whose list of shared libraries can be shortened.
 *
 * <p>MySQL is linked with libaio, which bare images lack, though with native AIO off it never calls
 * it. So the library is struck off the list, and its functions become weak: absent, not missing.
 */
final class ElfProgram {
    private static final int LOADED = 1;
    private static final int DYNAMIC = 2;

    private static final long NEEDED = 1;
    private static final long STRINGS = 5;
    private static final long SYMBOLS = 6;
    private static final long SYMBOL_VERSIONS = 0x6ffffff0L;
    private static final long LIBRARY_VERSIONS = 0x6ffffffeL;
    private static final long LIBRARY_VERSION_COUNT = 0x6fffffffL;

    /** A number that the loader does not know and therefore skips. */
    private static final long IGNORED = 0x60000dddL;

    private static final int SYMBOL_SIZE = 24;
    private static final byte WEAK_FUNCTION = 0x22;
    private static final short ANY_VERSION = 1;

    private final Path path;
    private final ByteBuffer bytes;
    private final List<Segment> segments = new ArrayList<>();
    private final List<Integer> entries = new ArrayList<>();

    ElfProgram(Path path) throws IOException {
        this.path = path;
        this.bytes = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
        int header = (int) bytes.getLong(32);
        int headerSize = bytes.getShort(54);
        for (int left = bytes.getShort(56); left > 0; left--, header += headerSize) {
            read(header);
        }
    }

    /** Strikes the library off; nothing happens when it is not on the list. */
    void doWithout(String library) throws IOException {
        for (int entry : entries) {
            if (bytes.getLong(entry) == NEEDED && text(bytes.getLong(entry + 8)).equals(library)) {
                bytes.putLong(entry, IGNORED);
                weaken(forgetVersions(library));
                Files.write(path, bytes.array());
                return;
            }
        }
    }

    private void read(int header) {
        int offset = (int) bytes.getLong(header + 8);
        long size = bytes.getLong(header + 32);
        if (bytes.getInt(header) == LOADED) {
            segments.add(new Segment(bytes.getLong(header + 16), offset, size));
        }
        if (bytes.getInt(header) == DYNAMIC) {
            for (int entry = offset; bytes.getLong(entry) != 0; entry += 16) {
                entries.add(entry);
            }
        }
    }

    /** Unlinks the library from the chain of wanted versions; gives the numbers they had. */
    private Set<Short> forgetVersions(String library) {
        Set<Short> forgotten = new HashSet<>();
        int before = -1;
        int current = place(LIBRARY_VERSIONS);
        while (true) {
            int step = bytes.getInt(current + 12);
            if (text(bytes.getInt(current + 4)).equals(library)) {
                collect(current, forgotten);
                unlink(before, current, step);
                return forgotten;
            }
            if (step == 0) {
                return forgotten;
            }
            before = current;
            current += step;
        }
    }

    private void collect(int wanted, Set<Short> numbers) {
        int version = wanted + bytes.getInt(wanted + 8);
        for (int left = bytes.getShort(wanted + 2); left > 0; left--) {
            numbers.add(bytes.getShort(version + 6));
            version += bytes.getInt(version + 12);
        }
    }

    private void unlink(int before, int current, int step) {
        if (before < 0) {
            int start = entry(LIBRARY_VERSIONS);
            bytes.putLong(start + 8, bytes.getLong(start + 8) + step);
        } else {
            bytes.putInt(before + 12, step == 0 ? 0 : current + step - before);
        }
        int count = entry(LIBRARY_VERSION_COUNT);
        bytes.putLong(count + 8, bytes.getLong(count + 8) - 1);
    }

    private void weaken(Set<Short> versions) {
        int symbols = place(SYMBOLS);
        int numbers = place(SYMBOL_VERSIONS);
        int count = (place(STRINGS) - symbols) / SYMBOL_SIZE;
        for (int i = 0; i < count; i++) {
            if (versions.contains(bytes.getShort(numbers + 2 * i))) {
                bytes.putShort(numbers + 2 * i, ANY_VERSION);
                bytes.put(symbols + SYMBOL_SIZE * i + 4, WEAK_FUNCTION);
            }
        }
    }

    private int entry(long tag) {
        return entries.stream().filter(at -> bytes.getLong(at) == tag).findFirst().orElseThrow();
    }

    /** Where in the file lies what the entry points to in memory. */
    private int place(long tag) {
        long address = bytes.getLong(entry(tag) + 8);
        return segments.stream()
                .filter(segment -> segment.holds(address))
                .mapToInt(segment -> (int) (address - segment.address()) + segment.offset())
                .findFirst()
                .orElseThrow();
    }

    private String text(long offset) {
        int start = place(STRINGS) + (int) offset;
        int end = start;
        while (bytes.get(end) != 0) {
            end++;
        }
        return new String(bytes.array(), start, end - start, StandardCharsets.ISO_8859_1);
    }

    private record Segment(long address, int offset, long size) {
        boolean holds(long wanted) {
            return wanted >= address && wanted < address + size;
        }
    }
}
