package org.latchkey.harness;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An answer of the database that a {@link TcpProxy} has received and keeps to itself until it is released. */
public final class HeldAnswer {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final String request;
    private final String answer;
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    private HeldAnswer(byte[] request, String answer) {
        this.request = text(request);
        this.answer = answer;
    }

    /** The answer to the look-up of the secret, under the pepper that tests know. */
    public static HeldAnswer toLookUpOf(String secret) {
        return new HeldAnswer(Secrets.digest(secret), "");
    }

    /** What tells that the transaction is committed that sends this text to the database. */
    public static HeldAnswer toCommitOf(String text) {
        return new HeldAnswer(text.getBytes(StandardCharsets.UTF_8), "COMMIT");
    }

    /** Byte for byte, so that text and bytes are searched alike. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    boolean isAskedForBy(byte[] chunk) {
        return text(chunk).contains(request);
    }

    boolean isIn(byte[] chunk) {
        return text(chunk).contains(answer);
    }

    void hold() {
        held.countDown();
        await(released, "released");
    }

    /** Returns when the database has answered. */
    public void awaitHeld() {
        await(held, "held");
    }

    public void release() {
        released.countDown();
    }

    private static void await(CountDownLatch latch, String what) {
        try {
            if (!latch.await(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("Not " + what + " within " + LIMIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
