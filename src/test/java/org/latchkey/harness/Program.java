package org.latchkey.harness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;

/**
 * A program of the machine that tests use and do not bring.
 *
 * @param names   that it may have
 * @param missing what is said where it is not installed: what is not tested then, and how to get it
 */
public record Program(List<String> names, String missing) {

    /** Where it is installed, if it is; Debian puts some where only the administrator looks. */
    public Optional<Path> executable() {
        return Stream.concat(Stream.of(System.getenv("PATH").split(System.getProperty("path.separator"))), Stream.of("/usr/sbin"))
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name))).filter(Files::isExecutable).findFirst();
    }

    /** Tests that need it are skipped where it is not installed, and fail there where {@code CI=true}. */
    public ConditionEvaluationResult condition() {
        if (executable().isPresent()) {
            return ConditionEvaluationResult.enabled(names.get(0) + " is installed");
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(missing);
        }
        return ConditionEvaluationResult.disabled(missing);
    }
}
