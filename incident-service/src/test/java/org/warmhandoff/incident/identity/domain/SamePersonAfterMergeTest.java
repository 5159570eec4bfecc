package org.warmhandoff.incident.identity.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.incident.AgeBand;
import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.Disposition;
import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.IncidentStatus;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.PersonSnapshot;
import org.warmhandoff.incident.incident.domain.Contribution;
import org.warmhandoff.incident.linking.domain.PersonSketch;
import org.warmhandoff.incident.linking.domain.ReportSketch;

import static org.assertj.core.api.Assertions.assertThat;

/** Who somebody of a merged incident is in the one that goes on. */
class SamePersonAfterMergeTest {

    private static final UUID KNOWN = UUID.fromString("4c8d0f4e-7f6a-4a9e-9b60-0b8f5c1d2e3a");

    private final Contribution first = contribution(AgencyType.EMS, List.of(0, 1), null, null);

    @Test
    void whoeverIsNotRecognizedIsTracedThroughTheReportThatTheIncidentBeganWith() {
        Contribution moved = contribution(AgencyType.POLICE, List.of(1, 0), null, null);

        assertThat(find(ended(null, null), moved, 0)).contains(1);
        assertThat(find(ended(null, null), moved, 1)).contains(0);
    }

    @Test
    void whoeverIsRecognizedIsTracedByTheReference() {
        Contribution moved = contribution(AgencyType.POLICE, List.of(2, 1), null, KNOWN);

        assertThat(find(ended(KNOWN, null), moved, 0)).contains(1);
    }

    @Test
    void whoeverWasRecognizedAndIsNoMoreIsNobody() {
        Contribution moved = contribution(AgencyType.POLICE, List.of(1, 0), null, null);

        assertThat(find(ended(KNOWN, null), moved, 0)).isEmpty();
    }

    @Test
    void nobodyIsTracedThroughAReportThatHasOtherPeopleNow() {
        Contribution moved = contribution(AgencyType.POLICE, List.of(1), new UUID[] {null});

        assertThat(find(ended(null, null), moved, 0)).isEmpty();
    }

    @Test
    void anIndexThatTheIncidentNeverHadIsNobody() {
        Contribution moved = contribution(AgencyType.POLICE, List.of(1, 0), null, null);

        assertThat(find(ended(null, null), moved, 2)).isEmpty();
    }

    @Test
    void reportsOfOneIncidentAreAskedTheMostTrustedFirst() {
        Contribution police = contribution(AgencyType.POLICE, List.of(1, 0), null, null);
        Contribution hospital = contribution(AgencyType.HOSPITAL, List.of(3, 1), null, null);

        List<Mention> mentions = Mention.of(List.of(police, first, hospital), 1);

        assertThat(mentions)
                .containsExactly(
                        new Mention(hospital.report(), 1),
                        new Mention(first.report(), 1),
                        new Mention(police.report(), 0));
    }

    private Optional<Integer> find(IncidentSnapshot ended, Contribution moved, int person) {
        return SamePersonAfterMerge.find(ended, List.of(first, moved), one -> one.equals(moved), person);
    }

    private static Contribution contribution(AgencyType agency, List<Integer> slots, @Nullable UUID... people) {
        return new Contribution(
                ReportSketch.by(agency)
                        .people(Arrays.stream(people)
                                .map(SamePersonAfterMergeTest::sketch)
                                .toArray(PersonSketch[]::new))
                        .report(),
                slots);
    }

    private static PersonSketch sketch(@Nullable UUID ref) {
        return ref == null ? PersonSketch.unknown() : PersonSketch.unknown().known(ref);
    }

    private static IncidentSnapshot ended(@Nullable UUID... people) {
        return new IncidentSnapshot(
                UUID.randomUUID(),
                2,
                IncidentKind.OVERDOSE,
                Classification.SUSPECTED,
                IncidentStatus.MERGED,
                ReportSketch.NOON,
                ReportSketch.NOON,
                "riverside",
                null,
                1,
                IntStream.range(0, people.length)
                        .mapToObj(index -> person(index, people[index]))
                        .toList(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                UUID.randomUUID(),
                null);
    }

    private static PersonSnapshot person(int index, @Nullable UUID ref) {
        return new PersonSnapshot(
                index,
                Outcome.NONFATAL,
                AgeBand.UNKNOWN,
                Gender.UNKNOWN,
                List.of(),
                List.of(),
                Disposition.UNKNOWN,
                ref,
                null,
                null,
                null,
                null,
                null);
    }
}
