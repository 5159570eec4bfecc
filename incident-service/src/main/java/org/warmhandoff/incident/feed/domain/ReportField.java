package org.warmhandoff.incident.feed.domain;

import java.util.function.Predicate;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.contracts.incident.AgeBand;
import org.warmhandoff.contracts.incident.ClassificationBasis;
import org.warmhandoff.contracts.incident.Disposition;
import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.SceneType;
import org.warmhandoff.contracts.incident.Substance;
import org.warmhandoff.contracts.incident.YesNoUnknown;
import org.warmhandoff.incident.report.domain.ReportedPerson;

/**
 * The fields whose completeness is measured, each with the rule of when a report says something in it. Of a field of people it
 * must say something of each of them: a report that leaves one out is not complete.
 */
public enum ReportField implements Coded {
    OUTCOME(ofEachPerson(person -> person.outcome() != Outcome.UNKNOWN)),
    /** An age, a range, or a band. */
    AGE(ofEachPerson(person -> person.age() != null || person.ageBand() != AgeBand.UNKNOWN)),
    GENDER(ofEachPerson(person -> person.gender() != Gender.UNKNOWN)),
    /** At least one that is known. */
    SUBSTANCES(
            ofEachPerson(person -> person.substances().stream().anyMatch(substance -> substance != Substance.UNKNOWN))),
    /** Yes or no; who gave it, and how much, may be left out. */
    NALOXONE_GIVEN(ofEachPerson(person -> person.naloxoneGiven() != YesNoUnknown.UNKNOWN)),
    DISPOSITION(ofEachPerson(person -> person.disposition() != Disposition.UNKNOWN)),
    CLASSIFICATION_BASIS(report -> report.facts().classificationBasis() != ClassificationBasis.UNKNOWN),
    SCENE_TYPE(report -> report.facts().sceneType() != SceneType.UNKNOWN),
    REPORTED_AT(report -> report.facts().reportedAt() != null),
    /** An exact place, rather than an area alone. */
    POINT(SentReport::point),
    /** The agency's own key of the record, without which a report cannot be sent again and corrected. */
    SOURCE_RECORD_ID(SentReport::recordId);

    private final Predicate<SentReport> rule;

    ReportField(Predicate<SentReport> rule) {
        this.rule = rule;
    }

    /** Whether the report says something here. */
    public boolean isSaidIn(SentReport report) {
        return rule.test(report);
    }

    private static Predicate<SentReport> ofEachPerson(Predicate<ReportedPerson> said) {
        return report -> report.facts().people().stream().allMatch(said);
    }
}
