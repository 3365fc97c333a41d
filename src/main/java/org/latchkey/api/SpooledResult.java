package org.latchkey.api;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.latchkey.query.OpenResult;
import org.latchkey.table.TableWriter;

/**
 * A whole result in a file that goes with the stream. For HTTP/1.0, as some proxies speak it: an answer without chunks and
 * without a length ends where the connection ends, broken or not.
 *
 * @param content of the file
 * @param length  in bytes
 */
record SpooledResult(InputStream content, long length) {

    /** @throws QueryException where the result cannot be read to its end */
    static SpooledResult of(OpenResult result, TableWriter writer) {
        try (result) {
            Path file = Files.createTempFile("latchkey", ".result");
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    writer.write(result.table(), out);
                }
                long length = Files.size(file);
                return new SpooledResult(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), length);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
