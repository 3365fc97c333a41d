package org.latchkey.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Ends an answer whose status has been sent so that the client sees an error. Payara ends the chunks of such an answer properly
 * when an exception leaves the servlet, and the client takes half a file for a whole one; Undertow closes the connection.
 */
public final class BrokenAnswer {

    /** More than any server buffers before it writes to the connection. */
    private static final int FILLING = 256 * 1024;

    private static final byte[] MARK = "\r\n*** The result broke off here and is not complete. ***\r\n".getBytes(StandardCharsets.US_ASCII);

    private BrokenAnswer() {
    }

    /**
     * Closes the connection under the answer: an NIO channel closes itself when an interrupted thread writes to it, as
     * {@link java.nio.channels.InterruptibleChannel} promises, and that is the one way to it that all servers share. Files that
     * are open on other channels must be closed before, or closed to this thread.
     */
    public static void breakOff(OutputStream out) {
        byte[] filling = new byte[FILLING];
        Arrays.fill(filling, (byte) '*');
        System.arraycopy(MARK, 0, filling, 0, MARK.length);
        Thread.currentThread().interrupt();
        try {
            out.write(filling);
            out.flush();
        } catch (IOException expected) {
            return;
        } finally {
            // The thread goes back to the server's pool.
            Thread.interrupted();
        }
    }
}
