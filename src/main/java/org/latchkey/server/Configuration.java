package org.latchkey.server;

import static org.latchkey.server.ConfiguredValue.duration;
import static org.latchkey.server.ConfiguredValue.flag;
import static org.latchkey.server.ConfiguredValue.isWebAddress;
import static org.latchkey.server.ConfiguredValue.list;
import static org.latchkey.server.ConfiguredValue.number;
import static org.latchkey.server.ConfiguredValue.secret;
import static org.latchkey.server.ConfiguredValue.text;
import static org.latchkey.server.ConfiguredValue.untold;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * All that an operator may set, read through MicroProfile Config: environment variables ({@code LATCHKEY_DATABASE_URL}),
 * system properties ({@code latchkey.database.url}) or the server's own sources. Each key is read here and nowhere else.
 */
@ApplicationScoped
public class Configuration {

    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9]{1,20}");

    /** Users, sample data and sample queries with known passwords; never to be reached from another machine. */
    public boolean demo() {
        return flag("latchkey.demo");
    }

    /** Folder of the embedded database and of what lies beside it. */
    public Path dataDirectory() {
        return Path.of(text("latchkey.data").orElse("data")).toAbsolutePath().normalize();
    }

    /** Where users reach Latchkey: told at the end of the start, in mails and in the ready-to-paste texts; those have without it where a request came in. */
    public Optional<String> url() {
        return text("latchkey.url", ConfiguredValue::isWebAddress, "be an address such as https://tokens.example.org/");
    }

    /** JDBC address of PostgreSQL; without it the embedded database in {@link #dataDirectory()} is used. */
    public Optional<String> databaseUrl() {
        return untold("latchkey.database.url", ConfiguredValue::isPostgresqlAddress, "be an address such as jdbc:postgresql://db.example.org/latchkey");
    }

    /** How long a start waits for a database that is not there yet. */
    public Duration databasePatience() {
        Duration patience = duration("latchkey.database.patience", Duration.ofMinutes(2));
        if (patience.isNegative()) {
            throw new StartRefusedException("latchkey.database.patience must be PT0S or longer, not \"" + patience + "\".");
        }
        return patience;
    }

    public Optional<String> databaseUser() {
        return text("latchkey.database.user");
    }

    public Optional<String> databasePassword() {
        return secret("latchkey.database.password");
    }

    /** Numbered server keys of the token digests, see {@link org.latchkey.token.Peppers}. */
    public Optional<String> pepper() {
        return secret("latchkey.pepper");
    }

    /** Prefix of new secrets, without the underscore. Secrets with an earlier prefix stay valid. */
    public String tokenPrefix() {
        return prefix("latchkey.token.prefix", text("latchkey.token.prefix").orElse("lkp"));
    }

    public List<String> earlierTokenPrefixes() {
        return list("latchkey.token.earlier-prefixes").stream().map(text -> prefix("latchkey.token.earlier-prefixes", text)).toList();
    }

    /** How many verified tokens a node remembers; one takes about half a kilobyte of memory. */
    public long cachedGrants() {
        return number("latchkey.cache.grants", 50_000);
    }

    /** Addresses and networks whose {@code X-Forwarded-For} is believed. */
    public List<String> trustedProxies() {
        return list("latchkey.trusted-proxies");
    }

    /** While this file exists, load balancers are told to send nobody here. */
    public Path drainFile() {
        return text("latchkey.drain.file").map(Path::of).orElseGet(() -> dataDirectory().resolve("drain"));
    }

    /** Addresses and networks that may read what is measured without a token. */
    public List<String> metricsAddresses() {
        return list("latchkey.metrics.addresses");
    }

    /** Origins whose pages may call the API from a browser. */
    public List<String> corsOrigins() {
        List<String> origins = list("latchkey.cors.origins");
        for (String origin : origins) {
            if (!isWebAddress(origin) || !origin.replaceFirst("^https?://", "").matches("[^/?#]+")) {
                throw new StartRefusedException("latchkey.cors.origins must list origins such as https://reports.example.org, not \""
                        + origin + "\".");
            }
        }
        return origins;
    }

    public Optional<String> firstAdministrator() {
        return text("latchkey.admin.user");
    }

    public Optional<String> firstAdministratorPassword() {
        return secret("latchkey.admin.password");
    }

    /** Time zone of users who have not chosen one. */
    public ZoneId timeZone() {
        String zone = text("latchkey.time-zone").orElse("UTC");
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new StartRefusedException("latchkey.time-zone must be a zone such as America/Toronto, not \"" + zone + "\".", e);
        }
    }

    /** Moves the clock in demo mode, so that expiry can be seen without waiting for it. */
    public Duration clockOffset() {
        return duration("latchkey.clock-offset", Duration.ZERO);
    }

    /** Moves the clock in demo mode by what this file says at the moment, on top of {@link #clockOffset()}. */
    public Optional<Path> clockOffsetFile() {
        return text("latchkey.clock-offset.file").map(Path::of);
    }

    /** Whether a refused start ends the process; set by commands whose process serves nothing but Latchkey. */
    public boolean exitWhenStartIsRefused() {
        return flag("latchkey.exit-when-start-is-refused");
    }

    /**
     * Reads every value that can be written wrongly, so that a mistake stops the start and not the first request that needs it.
     *
     * @throws StartRefusedException naming the key
     */
    void check() {
        demo();
        exitWhenStartIsRefused();
        timeZone();
        tokenPrefix();
        earlierTokenPrefixes();
        clockOffset();
        cachedGrants();
        url();
        databaseUrl();
        databasePassword();
        databasePatience();
        QuerySource.all().forEach(QuerySource::check);
        pepper();
        firstAdministratorPassword();
        drainFile();
        corsOrigins();
        new MailConfiguration().check();
    }

    private static String prefix(String key, String text) {
        if (!PREFIX.matcher(text).matches()) {
            throw new StartRefusedException(key + " must be 1 to 20 letters and digits, not \"" + text + "\".");
        }
        return text;
    }
}
