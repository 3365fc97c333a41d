package org.latchkey.chain;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An end that the chain once had, as the log told it and somebody kept it elsewhere. It is what shows that the chain was cut off
 * there or before, whatever was done to the database.
 */
public record ChainMark(long number, byte[] hash) {

    private static final Pattern LINE = Pattern.compile("\\blast=(\\S+)\\s+hash=(\\S+)");

    /** Empty where it cannot be an end of the chain. */
    public static Optional<ChainMark> parse(String number, String hash) {
        if (number == null || hash == null || !number.matches("[1-9]\\d{0,17}") || !hash.matches("[0-9a-fA-F]{64}")) {
            return Optional.empty();
        }
        return Optional.of(new ChainMark(Long.parseLong(number), HexFormat.of().parseHex(hash)));
    }

    /** The one that a line of the log tells; empty where it tells none. */
    public static Optional<ChainMark> parseLine(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.find() ? parse(matcher.group(1), matcher.group(2)) : Optional.empty();
    }

    boolean fits(byte[] found) {
        return MessageDigest.isEqual(hash, found);
    }
}
