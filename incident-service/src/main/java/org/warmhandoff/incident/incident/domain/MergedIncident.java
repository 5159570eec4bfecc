package org.warmhandoff.incident.incident.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.ClassificationBasis;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.PersonSnapshot;
import org.warmhandoff.contracts.incident.QualityFlag;
import org.warmhandoff.contracts.incident.SceneType;
import org.warmhandoff.incident.report.domain.Report;

/**
 * What the reports of one incident add up to. It depends on what the reports say and not on the order in which they are given.
 * Whose word counts first is said at {@link Authority}; unknown never overrides known.
 *
 * @param receivedAt when the first of the reports was accepted
 * @param area code of the neighborhood
 * @param jurisdiction code of its jurisdiction; null when it has none
 * @param boundaryVersion the boundary file that decided
 * @param responders kinds of agency that went there, in the order of the list
 * @param people by rising index; an index without a person is one of whom no report speaks any more
 * @param doubts what is still uncertain, in the order of the list
 */
public record MergedIncident(
        IncidentKind kind,
        Classification classification,
        ClassificationBasis classificationBasis,
        Instant occurredAt,
        Instant receivedAt,
        String area,
        @Nullable String jurisdiction,
        int boundaryVersion,
        SceneType sceneType,
        List<AgencyType> responders,
        boolean exercise,
        List<PersonSnapshot> people,
        Set<QualityFlag> doubts) {

    public MergedIncident {
        responders = List.copyOf(responders);
        people = List.copyOf(people);
        EnumSet<QualityFlag> inOrder = EnumSet.noneOf(QualityFlag.class);
        inOrder.addAll(doubts);
        doubts = Collections.unmodifiableSet(inOrder);
    }

    /**
     * Merges what the reports say. They count whether they are withdrawn or not: which ones belong is the caller's to say.
     *
     * @throws IllegalArgumentException without any
     */
    public static MergedIncident of(Collection<Contribution> contributions) {
        if (contributions.isEmpty()) {
            throw new IllegalArgumentException("an incident rests on a report");
        }
        return new Merge(contributions).incident();
    }

    /** The merge of one incident, fact by fact. */
    private static final class Merge {

        private final Collection<Contribution> contributions;
        private final List<Report> reports;

        Merge(Collection<Contribution> contributions) {
            this.contributions = contributions;
            this.reports = contributions.stream().map(Contribution::report).toList();
        }

        MergedIncident incident() {
            Report time = OccurrenceChoice.time(reports);
            Report place = OccurrenceChoice.place(reports);
            Report classification = ClassificationChoice.of(reports);
            List<PersonSnapshot> people = people();
            return new MergedIncident(
                    kind(),
                    classification.facts().classification(),
                    classification.facts().classificationBasis(),
                    time.facts().occurredAt(),
                    reports.stream()
                            .map(Report::receivedAt)
                            .min(Comparator.naturalOrder())
                            .orElseThrow(),
                    place.place().area(),
                    place.place().jurisdiction(),
                    place.place().boundaryVersion(),
                    sceneType(),
                    responders(),
                    reports.stream().anyMatch(Report::exercise),
                    people,
                    new DoubtMerge(contributions, time, place, people).doubts());
        }

        /** By medical authority: whoever treated knows whether it was an overdose. "Other" says nothing against anything. */
        private IncidentKind kind() {
            return reports.stream()
                    .sorted(Authority.MEDICINE.firstWord())
                    .map(report -> report.facts().kind())
                    .filter(kind -> kind != IncidentKind.OTHER)
                    .findFirst()
                    .orElse(IncidentKind.OTHER);
        }

        private SceneType sceneType() {
            return reports.stream()
                    .sorted(Authority.SCENE.firstWord())
                    .map(report -> report.facts().sceneType())
                    .filter(scene -> scene != SceneType.UNKNOWN)
                    .findFirst()
                    .orElse(SceneType.UNKNOWN);
        }

        /** Whom anybody lists, and the reporters themselves where they are of those who go to a scene. */
        private List<AgencyType> responders() {
            EnumSet<AgencyType> all = EnumSet.noneOf(AgencyType.class);
            for (Report report : reports) {
                all.addAll(report.facts().responders());
                if (goesToTheScene(report.source().agencyType())) {
                    all.add(report.source().agencyType());
                }
            }
            return List.copyOf(all);
        }

        private static boolean goesToTheScene(AgencyType type) {
            return switch (type) {
                case EMS, FIRE, POLICE -> true;
                case HOSPITAL, MEDICAL_EXAMINER, COMMUNITY, OTHER -> false;
            };
        }

        private List<PersonSnapshot> people() {
            TreeMap<Integer, List<Said>> byIndex = new TreeMap<>();
            for (Contribution contribution : contributions) {
                for (int i = 0; i < contribution.slots().size(); i++) {
                    byIndex.computeIfAbsent(contribution.slots().get(i), slot -> new ArrayList<>())
                            .add(new Said(
                                    contribution.report(),
                                    contribution.report().facts().people().get(i)));
                }
            }
            return byIndex.entrySet().stream()
                    .map(entry -> PersonMerge.of(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }
}
