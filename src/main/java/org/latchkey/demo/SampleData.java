package org.latchkey.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;
import org.h2.tools.RunScript;
import org.latchkey.server.StartRefusedException;

/** A small trading company in an H2 file of its own, the same in every installation. */
final class SampleData {

    private static final String ENDING = ".mv.db";

    private final Path file;

    /** @param file of the database, without the ending that H2 gives it */
    SampleData(Path file) {
        this.file = file;
    }

    /** Made under another name first: a start that is cut off leaves no half of it behind. */
    void makeIfMissing() {
        Path whole = withEnding(file);
        if (Files.exists(whole)) {
            return;
        }
        Path draft = file.resolveSibling(file.getFileName() + "-draft");
        try {
            Files.deleteIfExists(withEnding(draft));
            fill(draft);
            Files.move(withEnding(draft), whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | SQLException e) {
            throw new StartRefusedException("The sample data cannot be made at " + whole + ": " + e.getMessage(), e);
        }
    }

    private static void fill(Path draft) throws SQLException {
        Properties owner = new Properties();
        owner.setProperty("user", "owner");
        // Nobody needs to be the owner again, so nobody can.
        owner.setProperty("password", UUID.randomUUID().toString());
        try (Connection connection = new org.h2.Driver().connect("jdbc:h2:file:" + draft, owner);
                Reader script = new InputStreamReader(SampleData.class.getResourceAsStream("sample.sql"), StandardCharsets.UTF_8)) {
            RunScript.execute(connection, script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path withEnding(Path database) {
        return database.resolveSibling(database.getFileName() + ENDING);
    }
}
