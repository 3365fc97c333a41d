package org.latchkey.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EpochsTest {

    private final Epochs epochs = new Epochs();

    @Test
    void raisesTheCounterOfTheSubjectAndThatOfAll() {
        long all = epochs.all();
        long token = epochs.of(ChangeKind.TOKEN, 7);
        epochs.raise(ChangeKind.TOKEN, 7);
        assertNotEquals(all, epochs.all());
        assertNotEquals(token, epochs.of(ChangeKind.TOKEN, 7));
    }

    @Test
    void leavesNearlyAllOthersAlone() {
        long[] before = LongStream.range(0, 10_000).map(id -> epochs.of(ChangeKind.TOKEN, id)).toArray();
        epochs.raise(ChangeKind.TOKEN, 20_000);
        long touched = LongStream.range(0, 10_000).filter(id -> epochs.of(ChangeKind.TOKEN, id) != before[(int) id]).count();
        assertTrue(touched < 10, () -> touched + " of 10,000");
    }

    @Test
    void tellsATokenFromAUserOfTheSameNumber() {
        long user = epochs.of(ChangeKind.USER, 7);
        epochs.raise(ChangeKind.TOKEN, 7);
        assertEquals(user, epochs.of(ChangeKind.USER, 7));
    }

    @Test
    void noTokenOrUserSharesTheCounterOfThePolicy() {
        long policy = epochs.of(ChangeKind.POLICY, ChangeKind.ONLY_ONE);
        LongStream.range(0, 100_000).forEach(id -> {
            epochs.raise(ChangeKind.TOKEN, id);
            epochs.raise(ChangeKind.USER, id);
        });
        assertEquals(policy, epochs.of(ChangeKind.POLICY, ChangeKind.ONLY_ONE));
        epochs.raise(ChangeKind.POLICY, ChangeKind.ONLY_ONE);
        assertNotEquals(policy, epochs.of(ChangeKind.POLICY, ChangeKind.ONLY_ONE));
    }

    @Test
    void raisesEachWhereAnythingMayHaveChanged() {
        long token = epochs.of(ChangeKind.TOKEN, 7);
        long user = epochs.of(ChangeKind.USER, Long.MAX_VALUE);
        long policy = epochs.of(ChangeKind.POLICY, ChangeKind.ONLY_ONE);
        epochs.raiseEach();
        assertNotEquals(token, epochs.of(ChangeKind.TOKEN, 7));
        assertNotEquals(user, epochs.of(ChangeKind.USER, Long.MAX_VALUE));
        assertNotEquals(policy, epochs.of(ChangeKind.POLICY, ChangeKind.ONLY_ONE));
    }
}
