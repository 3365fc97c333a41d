package org.latchkey.harness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.SocketFactory;

/** A request line by line; {@code Host} where no line is one, the client's address and {@code Connection: close} are added. */
public final class RawRequest {

    private static final String LINE_END = "\r\n";
    private static final int LIMIT_MILLIS = 30_000;

    private final URI server;
    private final List<String> lines = new ArrayList<>();
    private final List<String> own;
    private String local = "127.0.0.1";

    RawRequest(URI server, String address) {
        this.server = server;
        this.own = List.of("Host: " + server.getAuthority(), "X-Forwarded-For: " + address, "Connection: close");
    }

    /** Sent from this address of the machine. */
    public RawRequest from(String localAddress) {
        local = localAddress;
        return this;
    }

    /** The request line first, then headers as they are to be sent; UTF-8. */
    public RawRequest line(String line) {
        lines.add(line);
        return this;
    }

    /**
     * Sends the head of the request and reads until the server closes the connection.
     *
     * @throws UncheckedIOException also where the server closes without an answer
     */
    public Answer send() {
        own.stream().filter(line -> !(line.startsWith("Host:") && lines.stream().anyMatch(given -> given.startsWith("Host:")))).forEach(lines::add);
        String head = String.join(LINE_END, lines) + LINE_END + LINE_END;
        try (Socket socket = connected()) {
            socket.setSoTimeout(LIMIT_MILLIS);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            return parsed(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Socket connected() throws IOException {
        SocketFactory sockets = "https".equals(server.getScheme()) ? TlsCertificate.shared().trusted().getSocketFactory() : SocketFactory.getDefault();
        return sockets.createSocket(server.getHost(), server.getPort(), InetAddress.getByName(local), 0);
    }

    private Answer parsed(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(LINE_END + LINE_END);
        if (end < 0) {
            throw new IOException("No answer, but: " + text);
        }
        String[] head = text.substring(0, end).split(LINE_END);
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (int i = 1; i < head.length; i++) {
            String[] pair = head[i].split(":\\s*", 2);
            headers.computeIfAbsent(pair[0], name -> new ArrayList<>()).add(pair[1]);
        }
        String rest = text.substring(end + 4);
        boolean chunked = head.length > 1 && text.substring(0, end).toLowerCase().contains("transfer-encoding: chunked");
        String body = new String((chunked ? joined(rest) : rest).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return new Answer(server, Integer.parseInt(head[0].split(" ")[1]), headers, body);
    }

    private static String joined(String chunks) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int at = 0; at < chunks.length();) {
            int lineEnd = chunks.indexOf(LINE_END, at);
            int size = Integer.parseInt(chunks.substring(at, lineEnd).trim(), 16);
            whole.writeBytes(chunks.substring(lineEnd + 2, lineEnd + 2 + size).getBytes(StandardCharsets.ISO_8859_1));
            at = size == 0 ? chunks.length() : lineEnd + 2 + size + 2;
        }
        return whole.toString(StandardCharsets.ISO_8859_1);
    }
}
