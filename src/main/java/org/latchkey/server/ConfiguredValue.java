package org.latchkey.server;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** How a value of the configuration is read, and what is said where it is written wrongly. */
final class ConfiguredValue {

    private ConfiguredValue() {
    }

    /** An empty value counts as none: that is how an environment file says "not set". */
    static Optional<String> text(String key) {
        // The pool opens connections on threads of the server that have no class loader to find the configuration by.
        Config config = ConfigProvider.getConfig(ConfiguredValue.class.getClassLoader());
        return config.getOptionalValue(key, String.class).map(String::trim).filter(value -> !value.isEmpty());
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
