package org.latchkey.harness;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A program that calls the API, always from the same address.
 *
 * <pre>{@code
 * PatClient program = LatchkeyServer.shared().client();
 * program.callWith(token.secret()).query("Sales", "Top customers").with("ResultFormat", "CSV").get().assertStatus(200);
 * program.withoutCredentials().path("/tokens/self").get().assertProblem(401).assertChallenge("Bearer realm=\"latchkey\"");
 * program.raw().line("GET /API/Sales/Top customers HTTP/1.1").line("Authorization: Bearer " + secret).send();
 * }</pre>
 */
public final class PatClient {

    private final URI server;
    private final String address;

    PatClient(URI server, String address) {
        this.server = server;
        this.address = address;
    }

    /** The same server, called from another address. */
    public PatClient from(String otherAddress) {
        return new PatClient(server, otherAddress);
    }

    /** From where this client calls, as the audit should have it. */
    public String address() {
        return address;
    }

    public Call callWith(String secret) {
        return withAuthorization("Bearer " + secret);
    }

    public Call callWith(TestToken token) {
        return callWith(token.secret());
    }

    public Call withoutCredentials() {
        return new Call(server, address);
    }

    /** HTTP Basic, RFC 7617: user name and password, or user name and secret. */
    public Call withBasic(String userName, String password) {
        byte[] pair = (userName + ":" + password).getBytes(StandardCharsets.UTF_8);
        return withAuthorization("Basic " + NoSecretInLogs.keepOut(Base64.getEncoder().encodeToString(pair)));
    }

    /** The header as it is given, right or wrong. */
    public Call withAuthorization(String header) {
        return withoutCredentials().header("Authorization", header);
    }

    /** Whether the way to the server is open and it is in service. */
    boolean reachesTheService() {
        try {
            return withoutCredentials().path("/healthcheck").get().status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** A request written byte by byte, for what a decent client refuses to send. */
    public RawRequest raw() {
        return new RawRequest(server, address);
    }
}
