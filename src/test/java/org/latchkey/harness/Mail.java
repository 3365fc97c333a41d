package org.latchkey.harness;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A mail as it arrived.
 *
 * @param recipient of the envelope
 */
public record Mail(String recipient, byte[] data) {

    public String subject() {
        try {
            return MimeUtility.decodeText(header("Subject").replaceAll("\\r?\\n ", " "));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As it stands there; the only one of that name. */
    public String header(String name) {
        List<String> values = headers(name);
        if (values.size() != 1) {
            throw new AssertionError(values.size() + " headers " + name + " in\n" + raw());
        }
        return values.get(0);
    }

    public List<String> headers(String name) {
        try {
            String[] values = message().getHeader(name);
            return values == null ? List.of() : List.of(values);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a program without HTML shows, with line ends as Java has them. */
    public String text() {
        return part(0, "text/plain");
    }

    /** What a program with HTML shows. */
    public Document html() {
        return Jsoup.parse(part(1, "text/html"));
    }

    /** All of it, the way it came. */
    public String raw() {
        return new String(data, StandardCharsets.UTF_8);
    }

    private String part(int index, String type) {
        try {
            Multipart parts = (Multipart) message().getContent();
            if (parts.getCount() != 2 || !message().isMimeType("multipart/alternative") || !parts.getBodyPart(index).isMimeType(type)) {
                throw new AssertionError("No part " + index + " of " + type + " in\n" + raw());
            }
            return parts.getBodyPart(index).getContent().toString().replace("\r\n", "\n");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MimeMessage message() throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(data));
    }

    @Override
    public String toString() {
        return raw();
    }
}
