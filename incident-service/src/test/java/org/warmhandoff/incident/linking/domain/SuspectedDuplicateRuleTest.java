package org.warmhandoff.incident.linking.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.warmhandoff.incident.linking.domain.SuspectedDuplicateRule.Known;
import org.warmhandoff.incident.linking.domain.SuspectedDuplicateRule.OpenQuestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmhandoff.incident.linking.domain.SuspectedDuplicateRule.suspected;

class SuspectedDuplicateRuleTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final Known FIRST = new Known(new UUID(0, 7), NOON);
    private static final Known LATER = new Known(new UUID(0, 1), NOON.plusSeconds(60));

    @Test
    void theIncidentThatWasKnownLaterIsSuspectedWhicheverReportComesFirst() {
        assertThat(suspected(List.of(new OpenQuestion(FIRST, LATER, true)))).containsExactly(LATER.incident());
        assertThat(suspected(List.of(new OpenQuestion(LATER, FIRST, true)))).containsExactly(LATER.incident());
    }

    @Test
    void ofTwoThatCameTogetherOneIsSuspectedAndAlwaysTheSame() {
        Known sameMoment = new Known(new UUID(0, 9), NOON);

        assertThat(suspected(List.of(new OpenQuestion(FIRST, sameMoment, true))))
                .containsExactly(sameMoment.incident());
        assertThat(suspected(List.of(new OpenQuestion(sameMoment, FIRST, true))))
                .containsExactly(sameMoment.incident());
    }

    @Test
    void aQuestionAboutAWithdrawnReportSuspectsNobody() {
        assertThat(suspected(List.of(new OpenQuestion(FIRST, LATER, false)))).isEmpty();
    }

    @Test
    void twoReportsOfOneIncidentSuspectNobody() {
        assertThat(suspected(List.of(new OpenQuestion(FIRST, FIRST, true)))).isEmpty();
    }

    @Test
    void anIncidentMayBeSuspectedTwiceAndMakeAnotherSuspect() {
        Known last = new Known(new UUID(0, 3), NOON.plusSeconds(90));

        assertThat(suspected(List.of(
                        new OpenQuestion(FIRST, LATER, true),
                        new OpenQuestion(last, LATER, true),
                        new OpenQuestion(FIRST, last, true))))
                .containsExactlyInAnyOrder(LATER.incident(), last.incident());
    }
}
