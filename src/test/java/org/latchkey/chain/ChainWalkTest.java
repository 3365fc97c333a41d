package org.latchkey.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.latchkey.chain.ForgedRow.entry;
import static org.latchkey.chain.ForgedRow.sealed;
import static org.latchkey.chain.ForgedRow.set;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditKey;
import org.latchkey.audit.AuditSeal;
import org.latchkey.chain.ChainFault.What;

/** A chain of five entries with the ids 11 to 15, and what somebody does to it who has the database and no pepper. */
class ChainWalkTest {

    private final AuditKey key = new AuditKey(1, new byte[] {1});
    private final AuditKey nextKey = new AuditKey(2, new byte[] {2});
    private final ChainHead head = new ChainHead();
    private final List<LinkedEntry> chain = new ArrayList<>();

    ChainWalkTest() {
        for (long id = 11; id <= 15; id++) {
            AuditEntry entry = sealed(id, key);
            chain.add(new LinkedEntry(head.append(entry, id < 14 ? key : nextKey), entry));
        }
    }

    @Test
    void isWholeAlsoWhereTheKeyChanges() {
        assertEquals(Optional.empty(), fault());
    }

    @Test
    void namesAnEntryThatWasChanged() {
        set(chain.get(2).entry(), "detail", "something else");
        assertFault(What.CHANGED, 3L, 13L);
    }

    @Test
    void namesAnEntryThatWasMadeAnotherWithItsSeal() {
        AuditEntry other = sealed(13, key);
        set(other, "actor", "eve");
        set(other, "seal", new AuditSeal(other, key));
        chain.set(2, new LinkedEntry(chain.get(2).link(), other));
        assertFault(What.CHANGED, 3L, 13L);
    }

    @Test
    void namesALinkThatWasChanged() {
        chain.get(1).link().getHash()[0] ^= 1;
        assertFault(What.CHANGED, 2L, 12L);
    }

    @Test
    void namesTheFirstLinkWhereTheOriginWasMoved() {
        set(head, "unsealedTo", 1_000L);
        assertFault(What.CHANGED, 1L, 11L);
    }

    @Test
    void namesAnEntryThatIsMissing() {
        chain.set(3, new LinkedEntry(chain.get(3).link(), null));
        assertFault(What.MISSING, 4L, 14L);
    }

    @Test
    void namesALinkThatIsMissing() {
        chain.remove(0);
        assertFault(What.MISSING, 1L, null);
    }

    @Test
    void namesTheFirstOfTwoThatChangedPlaces() {
        LinkedEntry second = chain.get(1);
        chain.set(1, new LinkedEntry(second.link(), chain.get(2).entry()));
        chain.set(2, new LinkedEntry(chain.get(2).link(), second.entry()));
        assertFault(What.CHANGED, 2L, 13L);
    }

    @Test
    void namesAnEntryThatWasPutInWithoutASealAndLinkedInGoodFaith() {
        AuditEntry foreign = entry(16);
        chain.add(new LinkedEntry(head.append(foreign, key), foreign));
        assertFault(What.INSERTED, 6L, 16L);
    }

    @Test
    void namesAnEntryThatWasPutInWithTheSealOfAnother() {
        AuditEntry foreign = entry(16);
        set(foreign, "seal", chain.get(0).entry().getSeal());
        chain.add(new LinkedEntry(head.append(foreign, key), foreign));
        assertFault(What.INSERTED, 6L, 16L);
    }

    @Test
    void takesEntriesFromBeforeThereWereSeals() {
        ChainHead old = new ChainHead();
        set(old, "unsealedTo", 11L);
        AuditEntry first = entry(11);
        AuditEntry second = entry(12);
        ChainWalk walk = new ChainWalk(this::find, old);
        assertEquals(Optional.empty(), walk.step(new LinkedEntry(old.append(first, key), first)));
        assertEquals(What.INSERTED, walk.step(new LinkedEntry(old.append(second, key), second)).orElseThrow().what());
    }

    @Test
    void saysWhichEntryCannotBeJudged() {
        ChainWalk walk = new ChainWalk(number -> number == 2 ? Optional.empty() : find(number), head);
        assertEquals(Optional.of(new ChainFault(What.UNKNOWN_KEY, 4L, 14L)), walked(walk, chain));
    }

    @Test
    void goesOnFromASignedAnchorAndNoOther() {
        ChainAnchor anchor = new ChainAnchor(chain.get(1).link(), ForgedRow.NOW, head, key);
        ChainWalk walk = new ChainWalk(this::find, head);
        assertEquals(Optional.empty(), walk.begin(anchor));
        assertEquals(Optional.empty(), walked(walk, chain.subList(2, 5)));
        assertEquals(3, walk.steps());
        set(anchor, "number", 3L);
        assertEquals(Optional.of(new ChainFault(What.CHANGED, 3L, null)), new ChainWalk(this::find, head).begin(anchor));
    }

    private void assertFault(What what, Long link, Long entry) {
        assertEquals(Optional.of(new ChainFault(what, link, entry)), fault());
    }

    private Optional<ChainFault> fault() {
        return walked(new ChainWalk(this::find, head), chain);
    }

    private static Optional<ChainFault> walked(ChainWalk walk, List<LinkedEntry> links) {
        return links.stream().map(walk::step).flatMap(Optional::stream).findFirst();
    }

    private Optional<AuditKey> find(int number) {
        return List.of(key, nextKey).stream().filter(each -> each.number() == number).findFirst();
    }
}
