package org.latchkey.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.latchkey.audit.AuditFilter;
import org.latchkey.web.ClientAddress;
import org.latchkey.web.Text;

/** What an administrator looks for in the audit, as it is written in the address: by the page, or by hand. */
public class AuditChoice {

    private final Map<String, String> errors = new TreeMap<>();

    private String person;
    private String token;
    private String kind;
    private String from;
    private String to;
    private String address;

    static AuditChoice of(HttpServletRequest request) {
        AuditChoice choice = new AuditChoice();
        choice.person = request.getParameter("person");
        choice.token = request.getParameter("token");
        choice.kind = request.getParameter("kind");
        choice.from = request.getParameter("from");
        choice.to = request.getParameter("to");
        choice.address = request.getParameter("address");
        return choice;
    }

    /**
     * Both days included.
     *
     * @param zone whose days are meant
     * @return empty where something cannot be meant, see {@link #error}
     */
    Optional<AuditFilter> filter(ZoneId zone) {
        errors.clear();
        AuditFilter filter = new AuditFilter(text(person), read("token", token, Long::valueOf), text(kind),
                read("from", from, day -> start(LocalDate.parse(day), zone)), read("to", to, day -> start(LocalDate.parse(day).plusDays(1), zone)),
                read("address", address, AuditChoice::normal));
        if (filter.from() != null && filter.until() != null && !filter.from().isBefore(filter.until())) {
            errors.put("to", "audit.to.early");
        }
        return errors.isEmpty() ? Optional.of(filter) : Optional.empty();
    }

    /** Whether anything is looked for but all. */
    public boolean isMade() {
        return Stream.of(person, token, kind, from, to, address).anyMatch(value -> text(value) != null);
    }

    /** Key of the text that tells what is wrong with the field; {@code null} where nothing is. */
    public String error(String field) {
        return errors.get(field);
    }

    private <T> T read(String field, String value, Function<String, T> meaning) {
        String text = text(value);
        try {
            return text == null ? null : meaning.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            errors.put(field, "audit." + field + ".wrong");
            return null;
        }
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new DateTimeException("No database knows this year");
        }
        return day.atStartOfDay(zone).toInstant();
    }

    private static String normal(String text) {
        return ClientAddress.normal(text).orElseThrow(IllegalArgumentException::new);
    }

    /** What a database would refuse is in none of its rows either. */
    private static String text(String value) {
        String text = Text.normalized(value).replace('\0', '\uFFFD');
        return text.isEmpty() ? null : text;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
