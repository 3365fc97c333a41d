package org.latchkey.audit;

/** An entry as one line of a log: every value in quotes, so that no value can look like the next field. */
final class AuditLine {

    private AuditLine() {
    }

    static String of(AuditEntry entry) {
        StringBuilder line = new StringBuilder("audit kind=").append(entry.getKind()).append(" actor=\"").append(entry.getActor())
                .append("\" address=\"").append(entry.getAddress()).append('"');
        if (entry.getTokenName() != null) {
            line.append(" token=").append(entry.getTokenId() == null ? "none" : entry.getTokenId())
                    .append(" name=\"").append(entry.getTokenName()).append('"');
        }
        line.append(" detail=\"").append(entry.getDetail()).append('"');
        return entry.getReason() == null ? line.toString() : line.append(" reason=\"").append(entry.getReason()).append('"').toString();
    }
}
