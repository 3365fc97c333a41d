package org.latchkey.api;

import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.latchkey.table.TableFormat;

/** The format that an {@code Accept} header wishes for, RFC 9110 section 12.5.1. */
final class Acceptable {

    private Acceptable() {
    }

    /**
     * @param accepted  ranges in the order they were written; of several with the same weight the first counts
     * @param preferred the format where the caller has no preference
     * @return nothing where none of the formats is accepted
     */
    static Optional<TableFormat> format(List<MediaType> accepted, TableFormat preferred) {
        Comparator<TableFormat> wish = Comparator.comparingDouble((TableFormat format) -> weight(format, accepted))
                .thenComparing(format -> format == preferred).thenComparing(format -> -place(format, accepted));
        TableFormat best = Stream.of(TableFormat.values()).reduce((one, other) -> wish.compare(other, one) > 0 ? other : one).orElseThrow();
        return Optional.of(best).filter(format -> weight(format, accepted) > 0);
    }

    private static double weight(TableFormat format, List<MediaType> accepted) {
        return types(format).mapToDouble(type -> weight(type, accepted)).max().orElse(0);
    }

    /** The most specific range that covers the type has the say, whatever its weight. */
    private static double weight(MediaType type, List<MediaType> accepted) {
        return accepted.stream().filter(range -> range.isCompatible(type)).max(Comparator.comparingInt(Acceptable::specificity))
                .map(range -> quality(range.getParameters())).orElse(0.0);
    }

    private static Stream<MediaType> types(TableFormat format) {
        return format.mediaTypes().stream().map(name -> name.split("/")).map(parts -> new MediaType(parts[0], parts[1]));
    }

    private static int specificity(MediaType range) {
        return (range.isWildcardType() ? 0 : 1) + (range.isWildcardSubtype() ? 0 : 1);
    }

    private static double quality(Map<String, String> parameters) {
        try {
            return Double.parseDouble(parameters.getOrDefault("q", "1"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static int place(TableFormat format, List<MediaType> accepted) {
        for (int i = 0; i < accepted.size(); i++) {
            MediaType range = accepted.get(i);
            if (types(format).anyMatch(range::isCompatible)) {
                return i;
            }
        }
        return accepted.size();
    }
}
