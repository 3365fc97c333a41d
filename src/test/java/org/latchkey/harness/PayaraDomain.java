package org.latchkey.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/**
 * What the operator of a Payara Server sees of the domain that runs a test's server, and does to it.
 *
 * @param server on Payara Server
 */
public record PayaraDomain(LatchkeyServer server) {

    /** Runs an {@code asadmin} command. */
    public void run(String... command) {
        try {
            String answer = new PayaraServer().administer(server.launch, command);
            if (!answer.contains("executed successfully")) {
                throw new AssertionError(answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of its log file; what it prints besides is not in the form that an operator chooses. */
    public List<String> log() {
        try {
            return Files.readAllLines(PayaraServer.log(server.launch));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
