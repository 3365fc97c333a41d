package org.latchkey.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The one form in bytes of what is sealed, signed or chained. Every value says how long it is, so that no two lists of values have
 * the same form.
 */
public final class AuditForm {

    private static final int NOTHING = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** All that an entry says, but for its seal. */
    public static byte[] of(AuditEntry entry) {
        return new AuditForm().add(entry.getId()).add(entry.getAt()).add(entry.getKind()).add(entry.getActor()).add(entry.getOwnerId())
                .add(entry.getAddress()).add(entry.getTokenId()).add(entry.getTokenName()).add(entry.getDetail()).add(entry.getReason())
                .toBytes();
    }

    public AuditForm add(String text) {
        return add(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    public AuditForm add(Instant instant) {
        return add(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    }

    public AuditForm add(Integer number) {
        return add(number == null ? null : number.longValue());
    }

    public AuditForm add(Long number) {
        try {
            out.writeInt(number == null ? NOTHING : Long.BYTES);
            if (number != null) {
                out.writeLong(number);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public AuditForm add(byte[] value) {
        try {
            out.writeInt(value == null ? NOTHING : value.length);
            if (value != null) {
                out.write(value);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] toBytes() {
        return bytes.toByteArray();
    }
}
