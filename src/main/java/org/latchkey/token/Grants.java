package org.latchkey.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.latchkey.change.ChangeKind;
import org.latchkey.change.Epochs;
import org.latchkey.change.Freshness;
import org.latchkey.server.Configuration;
import org.latchkey.token.Verification.Verified;

/**
 * What the secrets that were shown lately entitle to, by digest. It is remembered for as long as it is true: each use compares
 * the expiry and the counters of the token, its owner and the policy, and trusts nothing while the node's knowledge of changes is too old.
 * Nothing is remembered of secrets that were refused, which anybody can make up.
 */
@ApplicationScoped
public class Grants {

    /**
     * @param tokenEpoch  the token's counter under which this was learnt
     * @param ownerEpoch  the owner's
     * @param policyEpoch the policy's
     */
    private record Remembered(Verified verified, long tokenEpoch, long ownerEpoch, long policyEpoch) {
    }

    @Inject
    Configuration configuration;

    @Inject
    Epochs epochs;

    @Inject
    Freshness freshness;

    @Inject
    MeterRegistry meters;

    private Cache<TokenDigest, Remembered> remembered;

    @PostConstruct
    void prepare() {
        remembered = Caffeine.newBuilder().maximumSize(configuration.cachedGrants()).executor(Runnable::run).recordStats().build();
        CaffeineCacheMetrics.monitor(meters, remembered, "grants");
    }

    /** What is known of the digest and still true now, or {@code null}. */
    public Verified find(TokenDigest digest, Instant now) {
        Remembered found = remembered.getIfPresent(digest);
        return found != null && isStillTrue(found, now) ? found.verified : null;
    }

    private boolean isStillTrue(Remembered found, Instant now) {
        Grant grant = found.verified.grant();
        // Freshness first: the counters looked at after it say at least what was known then. The other way round, news that come
        // in between would vouch for counters from before them.
        return freshness.isTrusted(now)
                && found.tokenEpoch == epochs.of(ChangeKind.TOKEN, grant.tokenId())
                && found.ownerEpoch == epochs.of(ChangeKind.USER, grant.owner().id())
                && found.policyEpoch == epochs.of(ChangeKind.POLICY, ChangeKind.ONLY_ONE)
                && now.isBefore(grant.expiresAt());
    }

    /** To be asked before the database, see {@link #keep}. */
    long beginning() {
        return epochs.all();
    }

    /** Remembers what the database said, unless something changed since the beginning: then nobody can tell which of both it knew. */
    void keep(TokenDigest digest, Verified verified, long beginning) {
        Grant grant = verified.grant();
        Remembered learnt = new Remembered(verified, epochs.of(ChangeKind.TOKEN, grant.tokenId()),
                epochs.of(ChangeKind.USER, grant.owner().id()), epochs.of(ChangeKind.POLICY, ChangeKind.ONLY_ONE));
        if (epochs.all() == beginning) {
            remembered.put(digest, learnt);
        }
    }

    /** No longer the token's digest. */
    void forget(TokenDigest digest) {
        remembered.invalidate(digest);
    }
}
