package org.latchkey.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.signin.PasswordSlots.Slot;

class PasswordSlotsTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void givesOnePlaceOneSlotAtATimeAndAShortQueue() {
        PasswordSlots slots = new PasswordSlots(4);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<CompletableFuture<Boolean>> tries = IntStream.range(0, 50)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> took(slots, "a", inside, most), threads)).toList();
        long served = tries.stream().filter(CompletableFuture::join).count();
        assertEquals(1, most.get());
        assertTrue(served >= 1, "at least the first");
    }

    private static boolean took(PasswordSlots slots, String place, AtomicInteger inside, AtomicInteger most) {
        Optional<Slot> slot = slots.take(place);
        slot.ifPresent(taken -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            inside.decrementAndGet();
            taken.close();
        });
        return slot.isPresent();
    }

    @Test
    void refusesTheNinthOfOnePlaceWhileOthersPass() throws InterruptedException {
        PasswordSlots slots = new PasswordSlots(4);
        Slot first = slots.take("a").orElseThrow();
        CountDownLatch refused = new CountDownLatch(13);
        List<CompletableFuture<Boolean>> more = IntStream.range(0, 20).mapToObj(i -> CompletableFuture.supplyAsync(() -> {
            Optional<Slot> slot = slots.take("a");
            slot.ifPresentOrElse(Slot::close, refused::countDown);
            return slot.isPresent();
        }, threads)).toList();
        // With one inside, seven may queue; the first leaves only when all others have been turned away.
        assertTrue(refused.await(4, TimeUnit.SECONDS), "thirteen are refused at once");
        slots.take("b").orElseThrow().close();
        first.close();
        assertEquals(7, more.stream().filter(CompletableFuture::join).count());
    }

    @Test
    void refusesAtOnceWhereTooManyWaitWhateverTheirPlaces() throws InterruptedException {
        PasswordSlots slots = new PasswordSlots(1);
        Slot first = slots.take("first").orElseThrow();
        CountDownLatch refused = new CountDownLatch(8);
        List<CompletableFuture<Boolean>> more = IntStream.range(0, 40).mapToObj(i -> CompletableFuture.supplyAsync(() -> {
            Optional<Slot> slot = slots.take("place " + i);
            slot.ifPresentOrElse(Slot::close, refused::countDown);
            return slot.isPresent();
        }, threads)).toList();
        assertTrue(refused.await(4, TimeUnit.SECONDS), "32 may wait, eight are refused at once");
        first.close();
        assertEquals(32, more.stream().filter(CompletableFuture::join).count());
        slots.take("another").orElseThrow().close();
    }

    @Test
    void waitsNoLongerForBothTurnsThanForOne() {
        PasswordSlots slots = new PasswordSlots(1);
        Slot elsewhere = slots.take("b").orElseThrow();
        long begin = System.nanoTime();
        CompletableFuture<Boolean> ahead = CompletableFuture.supplyAsync(() -> slots.take("a").isPresent(), threads);
        CompletableFuture<Boolean> behind = CompletableFuture.supplyAsync(() -> slots.take("a").isPresent(), threads);
        assertFalse(ahead.join() || behind.join());
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        assertTrue(millis >= 5000 && millis < 8000, () -> millis + " ms");
        elsewhere.close();
    }

    @Test
    void leavesNoPlaceBehind() {
        PasswordSlots slots = new PasswordSlots(1);
        for (int i = 0; i < 20; i++) {
            slots.take("a").orElseThrow().close();
        }
        Slot taken = slots.take("a").orElseThrow();
        Thread.currentThread().interrupt();
        assertFalse(slots.take("b").isPresent(), "there is one slot in all");
        assertTrue(Thread.interrupted(), "the interrupt is kept");
        taken.close();
        slots.take("b").orElseThrow().close();
    }
}
