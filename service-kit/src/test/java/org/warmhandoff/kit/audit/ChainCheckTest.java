package org.warmhandoff.kit.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChainCheckTest {

    private final List<AccessEntry> chain = new ArrayList<>(Examples.chain(5));

    @Test
    void aChainAsItWasWrittenHolds() {
        ChainVerification result = check(null);

        assertThat(result).isEqualTo(new ChainVerification(true, 5, chain.get(4).hash(), null, null));
    }

    @Test
    void aChainWithoutEntriesHolds() {
        chain.clear();

        assertThat(check(null)).isEqualTo(new ChainVerification(true, 0, HashChain.START, null, null));
    }

    @Test
    void aChangedEntryIsFoundWhateverWasChanged() {
        Access before = chain.get(2).access();
        Access.Who who = before.who();
        Access.What what = before.what();
        List<Access> changes = List.of(
                new Access(
                        new Access.Who("somebody", who.via(), who.agency(), who.roles()),
                        before.purpose(),
                        what,
                        before.result()),
                new Access(
                        new Access.Who(who.account(), "service", who.agency(), who.roles()),
                        before.purpose(),
                        what,
                        before.result()),
                new Access(
                        new Access.Who(who.account(), who.via(), null, who.roles()),
                        before.purpose(),
                        what,
                        before.result()),
                new Access(
                        new Access.Who(who.account(), who.via(), who.agency(), List.of()),
                        before.purpose(),
                        what,
                        before.result()),
                new Access(who, "TREAT", what, before.result()),
                new Access(
                        who, before.purpose(), new Access.What("other", what.subject(), what.basis()), before.result()),
                new Access(who, before.purpose(), new Access.What(what.kind(), null, what.basis()), before.result()),
                new Access(who, before.purpose(), new Access.What(what.kind(), what.subject(), null), before.result()),
                new Access(who, before.purpose(), what, Access.Result.notFound()),
                new Access(who, before.purpose(), what, Access.Result.refused("not-yours")));
        for (Access changed : changes) {
            replace(2, entry -> new AccessEntry(entry.number(), entry.at(), changed, entry.hash()));

            assertThat(check(null).brokenAt()).as(changed.toString()).isEqualTo(3);
        }
    }

    @Test
    void aChangedTimeIsFound() {
        replace(2, entry -> new AccessEntry(entry.number(), entry.at().plusNanos(1000), entry.access(), entry.hash()));

        assertThat(check(null))
                .isEqualTo(new ChainVerification(false, 2, chain.get(1).hash(), 3L, null));
    }

    @Test
    void anEntryThatWasChangedAndHashedAnewIsFoundByTheOneAfterIt() {
        replace(
                2,
                entry -> HashChain.next(
                        chain.get(1).hash(), 3, entry.at(), Examples.access("somebody", "something-else")));

        assertThat(check(null).brokenAt()).isEqualTo(4);
    }

    @Test
    void aRemovedEntryIsFound() {
        chain.remove(2);

        assertThat(check(null).brokenAt()).isEqualTo(3);
    }

    @Test
    void aRemovedEntryIsFoundAlsoWhenTheOthersMoveUp() {
        chain.remove(2);
        replace(2, entry -> new AccessEntry(3, entry.at(), entry.access(), entry.hash()));

        assertThat(check(null).brokenAt()).isEqualTo(3);
    }

    @Test
    void aRemovedFirstEntryIsFound() {
        chain.remove(0);

        assertThat(check(null)).isEqualTo(new ChainVerification(false, 0, HashChain.START, 1L, null));
    }

    @Test
    void aSwappedPairIsFound() {
        Collections.swap(chain, 1, 2);
        replace(1, entry -> new AccessEntry(2, entry.at(), entry.access(), entry.hash()));
        replace(2, entry -> new AccessEntry(3, entry.at(), entry.access(), entry.hash()));

        assertThat(check(null).brokenAt()).isEqualTo(2);
    }

    @Test
    void entriesThatWereCutOffTheEndAreFoundByWhoeverHasNotedOne() {
        ChainCheck.Noted noted = new ChainCheck.Noted(5, chain.get(4).hash());
        assertThat(check(noted))
                .isEqualTo(new ChainVerification(true, 5, chain.get(4).hash(), null, true));

        chain.remove(4);

        assertThat(check(noted))
                .isEqualTo(new ChainVerification(false, 4, chain.get(3).hash(), null, false));
    }

    @Test
    void aChainThatWasMadeAnewIsFoundByWhoeverHasNotedAnEntry() {
        ChainCheck.Noted noted = new ChainCheck.Noted(1, chain.get(0).hash());
        chain.clear();
        chain.add(HashChain.next(HashChain.START, 1, Examples.NOW, Examples.access("nobody", "nothing")));

        assertThat(check(noted).holds()).isFalse();
    }

    @Test
    void noTwoContentsAreWrittenTheSame() {
        AccessEntry one = HashChain.next(HashChain.START, 1, Examples.NOW, Examples.access("ab", "c"));
        AccessEntry other = HashChain.next(HashChain.START, 1, Examples.NOW, Examples.access("a", "bc"));

        assertThat(one.hash()).isNotEqualTo(other.hash());
    }

    /** The way of writing is a promise: whoever verifies with a tool of their own counts on it. */
    @Test
    void theHashIsThatOfTheDocumentedText() {
        Access access = new Access(
                new Access.Who("reader-1", "service-1", null, List.of("one", "two")),
                "TREAT",
                new Access.What("record", "subject-1", "work-1"),
                Access.Result.refused("not-yours"));

        // printf
        // '13:access-log.v1,64:000…0,1:1,27:2026-03-07T03:52:10.123456Z,8:reader-1,9:service-1,-,1:2,3:one,3:two,
        //     5:TREAT,6:record,9:subject-1,6:work-1,7:refused,9:not-yours,' | sha256sum
        assertThat(HashChain.next(HashChain.START, 1, Examples.NOW, access).hash())
                .isEqualTo("eba39af96df068760f5bee85924ecc5641ff88c78ab70c0e36c0841571f7c76e");
    }

    private void replace(int index, UnaryOperator<AccessEntry> change) {
        chain.set(index, change.apply(chain.get(index)));
    }

    private ChainVerification check(ChainCheck.@Nullable Noted noted) {
        ChainCheck check = new ChainCheck(noted);
        chain.forEach(check::accept);
        return check.result();
    }
}
