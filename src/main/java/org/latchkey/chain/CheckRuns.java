package org.latchkey.chain;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Checks in the background, one at a time on this node: to go along ten million links takes longer than browsers and proxies wait.
 */
@ApplicationScoped
public class CheckRuns {

    private static final Logger LOG = Logger.getLogger(CheckRuns.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    ChainCheck check;

    @Inject
    Clock clock;

    private CompletableFuture<ChainState> latest = CompletableFuture.completedFuture(null);
    private volatile ChainProgress progress;
    private volatile CheckOutcome outcome;

    /** @return what will come of it; empty where a check is going on already */
    public synchronized Optional<CompletableFuture<ChainState>> begin(Optional<ChainMark> known) {
        if (!latest.isDone()) {
            return Optional.empty();
        }
        progress = new ChainProgress(0, 0);
        latest = CompletableFuture.supplyAsync(() -> check.check(known, this::tell), executor).whenComplete(this::end);
        return Optional.of(latest);
    }

    private void tell(ChainProgress reached) {
        progress = reached;
    }

    private void end(ChainState state, Throwable failure) {
        if (failure != null) {
            LOG.log(Level.WARNING, "The audit could not be checked.", failure);
        }
        outcome = new CheckOutcome(clock.instant(), Optional.ofNullable(state));
    }

    /** Waits for the check that is going on, but no longer than this. */
    public void await(Duration patience) {
        underWay().completeOnTimeout(null, patience.toNanos(), TimeUnit.NANOSECONDS).join();
    }

    /** Ends with the check, however that ends. */
    private synchronized CompletableFuture<ChainState> underWay() {
        return latest.handle((state, failure) -> state);
    }

    /** Of the check that is going on; empty where none is. */
    public synchronized Optional<ChainProgress> progress() {
        return latest.isDone() ? Optional.empty() : Optional.of(progress);
    }

    /** Of the last check that has ended on this node since it was started. */
    public Optional<CheckOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }
}
