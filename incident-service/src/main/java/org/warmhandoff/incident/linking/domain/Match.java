package org.warmhandoff.incident.linking.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.warmhandoff.incident.report.domain.Report;

/**
 * A candidate as seen by the newcomer.
 *
 * @param likeliest the report of the candidate that is most like the newcomer
 * @param score points of the whole incident, see {@link IncidentScore}
 * @param conflict true when one of its reports conflicts with the newcomer
 * @param excluded true when one of its reports cannot be of one incident with the newcomer
 * @param byHuman the comparison with a report that a person said is of one incident with the newcomer
 */
record Match(
        Candidate incident,
        Comparison likeliest,
        double score,
        boolean conflict,
        boolean excluded,
        Optional<Comparison> byHuman) {

    static final Comparator<Match> LIKELIEST_FIRST =
            Comparator.comparing((Match one) -> -one.score()).thenComparing(one -> one.incident.incidentId());

    /** The newcomer beside one report of the candidate. */
    record Comparison(Report report, LinkAssessment assessment) {

        static final Comparator<Comparison> LIKELIEST_FIRST = Comparator.comparing(
                        (Comparison one) -> -one.assessment().score())
                .thenComparing(one -> one.report().id());
    }

    PairForReview question(Report newcomer) {
        return new PairForReview(newcomer.id(), likeliest.report().id(), incident.incidentId(), likeliest.assessment());
    }

    LinkDecision.Join join(List<Match> absorbed, List<PairForReview> review) {
        Comparison decisive = byHuman.orElse(likeliest);
        List<UUID> others =
                absorbed.stream().map(match -> match.incident().incidentId()).toList();
        return new LinkDecision.Join(
                incident.incidentId(),
                decisive.report().id(),
                decisive.assessment(),
                byHuman.isPresent(),
                others,
                review);
    }
}
