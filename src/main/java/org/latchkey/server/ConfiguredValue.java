package org.latchkey.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.Driver;

/** How a value of the configuration is read, and what is said where it is written wrongly. */
final class ConfiguredValue {

    private static final String FILE = ".file";

    private ConfiguredValue() {
    }

    /** An empty value counts as none: that is how an environment file says "not set". */
    static Optional<String> text(String key) {
        // The pool opens connections on threads of the server that have no class loader to find the configuration by.
        Config config = ConfigProvider.getConfig(ConfiguredValue.class.getClassLoader());
        return config.getOptionalValue(key, String.class).map(String::trim).filter(value -> !value.isEmpty());
    }

    /**
     * What must not stand where anybody can read it: the value itself, or what is in the file that the key with {@code .file}
     * behind it names. A line end at the end of the file is no part of it.
     */
    static Optional<String> secret(String key) {
        Optional<String> value = text(key);
        Optional<Path> file = text(key + FILE).map(Path::of);
        if (value.isPresent() && file.isPresent()) {
            throw new StartRefusedException("Set " + key + " or " + key + FILE + ", not both.");
        }
        return file.map(path -> content(key + FILE, path)).or(() -> value);
    }

    private static String content(String key, Path file) {
        try {
            String content = Files.readString(file).replaceFirst("\\R$", "");
            if (!content.isBlank()) {
                return content;
            }
        } catch (IOException e) {
            throw new StartRefusedException(key + " names the file " + file + ", which cannot be read.", e);
        }
        throw new StartRefusedException(key + " names the file " + file + ", which is empty.");
    }

    static List<String> list(String key) {
        return text(key).map(all -> List.of(all.trim().split("\\s*,\\s*"))).orElse(List.of());
    }

    static boolean flag(String key) {
        return switch (text(key).orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new StartRefusedException(key + " must be true or false.");
        };
    }

    static long number(String key, long otherwise) {
        Optional<String> text = text(key);
        try {
            long number = text.map(Long::parseLong).orElse(otherwise);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new StartRefusedException(key + " must be a whole number, 0 or more, not \"" + text.orElse("") + "\".");
    }

    /** @throws StartRefusedException where the value is not accepted */
    static Optional<String> text(String key, Predicate<String> accepted, String mustBe) {
        Optional<String> text = text(key);
        if (text.filter(accepted.negate()).isPresent()) {
            throw new StartRefusedException(key + " must " + mustBe + ", not \"" + text.get() + "\".");
        }
        return text;
    }

    /** The same for what may hold a password: what is there instead is not said. */
    static Optional<String> untold(String key, Predicate<String> accepted, String mustBe) {
        Optional<String> text = text(key);
        if (text.filter(accepted.negate()).isPresent()) {
            throw new StartRefusedException(key + " must " + mustBe + ".");
        }
        return text;
    }

    static boolean isWebAddress(String text) {
        try {
            URI address = URI.create(text);
            return ("http".equals(address.getScheme()) || "https".equals(address.getScheme())) && address.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static boolean isPostgresqlAddress(String text) {
        return text.startsWith("jdbc:postgresql:") && Driver.parseURL(text, null) != null;
    }

    static Duration duration(String key, Duration otherwise) {
        Optional<String> text = text(key);
        try {
            return text.map(Duration::parse).orElse(otherwise);
        } catch (DateTimeParseException e) {
            throw new StartRefusedException(
                    key + " must be an ISO 8601 duration such as P1D or -PT2H, not \"" + text.orElse("") + "\".", e);
        }
    }
}
