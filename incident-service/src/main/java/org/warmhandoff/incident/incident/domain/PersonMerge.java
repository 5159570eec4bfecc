package org.warmhandoff.incident.incident.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.AgeBand;
import org.warmhandoff.contracts.incident.Disposition;
import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.contracts.incident.NaloxoneAdministration;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.contracts.incident.PersonSnapshot;
import org.warmhandoff.contracts.incident.ReachableBy;
import org.warmhandoff.contracts.incident.Substance;
import org.warmhandoff.contracts.incident.YesNoUnknown;
import org.warmhandoff.incident.report.domain.ReportedPerson;

/** What several reports of one person add up to. */
final class PersonMerge {

    private final List<Said> said;

    private PersonMerge(List<Said> said) {
        this.said = said;
    }

    static PersonSnapshot of(int index, List<Said> said) {
        PersonMerge merge = new PersonMerge(said);
        List<NaloxoneAdministration> naloxone = NaloxoneMerge.of(said);
        return new PersonSnapshot(
                index,
                merge.outcome(),
                Said.firstKnown(said, Authority.MEDICINE, ReportedPerson::ageBand, band -> band != AgeBand.UNKNOWN)
                        .orElse(AgeBand.UNKNOWN),
                Said.firstKnown(said, Authority.MEDICINE, ReportedPerson::gender, gender -> gender != Gender.UNKNOWN)
                        .orElse(Gender.UNKNOWN),
                merge.substances(),
                naloxone,
                merge.disposition(),
                merge.personRef(),
                Said.firstKnown(
                                said,
                                Authority.MEDICINE,
                                ReportedPerson::opioidInvolved,
                                involved -> involved != YesNoUnknown.UNKNOWN)
                        .orElse(YesNoUnknown.UNKNOWN),
                merge.naloxoneGiven(naloxone),
                merge.suspectedSelfHarm(),
                merge.outreachConsent(),
                merge.reachableBy());
    }

    /** By authority; between two of equal authority death stands, because it came after. */
    private Outcome outcome() {
        return said.stream()
                .filter(one -> one.person().outcome() != Outcome.UNKNOWN)
                .min(Comparator.comparingInt((Said one) -> Authority.MEDICINE.rank(one.report()))
                        .thenComparing(one -> one.person().outcome() != Outcome.FATAL))
                .map(one -> one.person().outcome())
                .orElse(Outcome.UNKNOWN);
    }

    /** All that anybody suspected, in the order of the list. */
    private List<Substance> substances() {
        List<Substance> all = said.stream()
                .flatMap(one -> one.person().substances().stream())
                .distinct()
                .sorted()
                .toList();
        List<Substance> known =
                all.stream().filter(one -> one != Substance.UNKNOWN).toList();
        return known.isEmpty() ? all : known;
    }

    /** Where somebody went from the scene is known best at the scene. */
    private Disposition disposition() {
        return Said.firstKnown(said, Authority.SCENE, ReportedPerson::disposition, went -> went != Disposition.UNKNOWN)
                .orElse(Disposition.UNKNOWN);
    }

    private @Nullable UUID personRef() {
        return said.stream()
                .sorted(Said.firstWord(Authority.MEDICINE))
                .map(one -> one.person().personRef())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whoever saw it given is right, and whoever says no did not see it. */
    private YesNoUnknown naloxoneGiven(List<NaloxoneAdministration> naloxone) {
        if (!naloxone.isEmpty() || says(YesNoUnknown.YES)) {
            return YesNoUnknown.YES;
        }
        return says(YesNoUnknown.NO) ? YesNoUnknown.NO : YesNoUnknown.UNKNOWN;
    }

    /** One who suspects it is enough: a crisis line that was offered for nothing harms nobody. */
    private YesNoUnknown suspectedSelfHarm() {
        if (said.stream().anyMatch(one -> one.person().suspectedSelfHarm() == YesNoUnknown.YES)) {
            return YesNoUnknown.YES;
        }
        return said.stream().anyMatch(one -> one.person().suspectedSelfHarm() == YesNoUnknown.NO)
                ? YesNoUnknown.NO
                : YesNoUnknown.UNKNOWN;
    }

    /** The last answer that the person gave; who was not asked has not answered. */
    private OutreachConsent outreachConsent() {
        return said.stream()
                .filter(one -> one.person().outreachConsent() != OutreachConsent.NOT_ASKED)
                .max(Comparator.comparing((Said one) -> one.report().receivedAt()))
                .map(one -> one.person().outreachConsent())
                .orElse(OutreachConsent.NOT_ASKED);
    }

    private List<ReachableBy> reachableBy() {
        return said.stream()
                .flatMap(one -> one.person().reachableBy().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private boolean says(YesNoUnknown answer) {
        return said.stream().anyMatch(one -> one.person().naloxoneGiven() == answer);
    }
}
