package org.latchkey.enforcement;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.latchkey.policy.Breach;
import org.latchkey.policy.PolicyInForce;
import org.latchkey.policy.TokenPolicy;

/** Which tokens a policy would not issue, and which it allows again: ids only, because there may be very many. */
public final class Judgement {

    private final Map<Breach, Ids> breaching = new EnumMap<>(Breach.class);
    private final Ids allowedAgain = new Ids();
    private final MessageDigest digest = sha256();
    private int users;
    private long lastOwner = -1;

    Judgement() {
        Arrays.stream(Breach.values()).forEach(breach -> breaching.put(breach, new Ids()));
    }

    /**
     * Tokens come owner by owner.
     *
     * @param breach {@code null} for a token that is allowed, though an earlier policy does something to it
     */
    void add(long id, long ownerId, Breach breach) {
        if (breach == null) {
            allowedAgain.add(id);
            return;
        }
        breaching.get(breach).add(id);
        users += ownerId == lastOwner ? 0 : 1;
        lastOwner = ownerId;
        // Which tokens of an owner are too many changes with each use of one; that there are so many too many does not.
        long subject = breach == Breach.BEYOND_LIMIT ? ownerId : id;
        digest.update(ByteBuffer.allocate(Integer.BYTES + Long.BYTES).putInt(breach.ordinal()).putLong(subject).flip());
    }

    /** In ascending order. */
    long[] breaching(Breach breach) {
        return breaching.get(breach).sorted();
    }

    /** For whatever reason; of few owners, because the set takes much more room. */
    Set<Long> breaching() {
        return breaching.values().stream().flatMapToLong(ids -> Arrays.stream(ids.sorted())).boxed().collect(Collectors.toSet());
    }

    long[] allowedAgain() {
        return allowedAgain.sorted();
    }

    /** To be asked once, when all tokens have come. */
    Impact impact(TokenPolicy policy, PolicyInForce before, Instant at) {
        Map<Breach, Integer> counts = new EnumMap<>(Breach.class);
        breaching.forEach((breach, ids) -> counts.put(breach, ids.size()));
        digest.update((policy + " after " + before.version()).getBytes(StandardCharsets.UTF_8));
        return new Impact(policy, before.version(), at, counts, users, allowedAgain.size(), HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
