package org.latchkey.query;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A statement where there is room for its beginning only: comments, which would take that room, are left out, and a digest of the
 * whole proves later whether some text is the one that was run.
 */
public final class ToldStatement {

    private ToldStatement() {
    }

    /** On one line, with the digest first. */
    public static String of(String statement) {
        return "sha256=" + sha256(statement) + ": " + withoutComments(statement);
    }

    private static String withoutComments(String statement) {
        StringBuilder rest = new StringBuilder();
        for (SqlScanner scanner = new SqlScanner(statement); scanner.hasNext();) {
            String piece = scanner.next();
            rest.append(scanner.isBlank() ? " " : piece);
        }
        return rest.toString().strip().replaceAll("\\s+", " ");
    }

    private static String sha256(String statement) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(statement.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
