package org.warmhandoff.incident.linking.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.warmhandoff.incident.report.domain.Report;

/**
 * Tells which reports are of one incident. Each rule compares one thing of two reports and gives points (Fellegi and Sunter,
 * "A Theory for Record Linkage", 1969: log2 of the likelihood ratio); the sum decides. Some observations make an automatic link
 * impossible whatever the sum, and what a person has decided stands above all rules.
 */
public final class Linking {

    private final LinkPolicy policy;

    public Linking(LinkPolicy policy) {
        this.policy = policy;
    }

    /** How alike two reports are. The order of the two does not matter. */
    public LinkAssessment assess(Report one, Report other) {
        List<LinkReason> reasons = LinkRules.compare(one, other);
        double score = reasons.stream().mapToDouble(LinkReason::points).sum();
        return new LinkAssessment(score, reasons, verdict(score, reasons));
    }

    /**
     * What becomes of a report that stands alone: one that just came, was corrected, or was taken out of an incident.
     *
     * <ol>
     *   <li>A candidate is out where a person said that one of its reports is not of one incident with the newcomer, or where one
     *       cannot be.
     *   <li>It joins the candidates with which a person said that it is one incident, unless these must stay apart.
     *   <li>Otherwise it joins the candidate with the likeliest report when that is sure enough, no report of that candidate
     *       conflicts with it, and no rival comes within the margin. A rival has no conflict with the newcomer either, and does
     *       not fit the first: it conflicts with it, or is not even worth a question beside it.
     *   <li>What would be linked to the newcomer and fits the incident that it joins becomes one with it: the newcomer is what was
     *       missing to see that they are one.
     *   <li>Of the other candidates a person is asked: of those that reach the review score by their likeliest report. Once the
     *       newcomer has joined, those are left out that must stay apart from what it joined.
     * </ol>
     *
     * @param incidents that the search found, without the newcomer's own
     */
    public LinkDecision decide(Report newcomer, Collection<Candidate> incidents, HumanDecisions decisions) {
        List<Match> matches = incidents.stream()
                .filter(incident -> !decisions.forbids(List.of(newcomer.id()), incident.reportIds()))
                .map(incident -> match(newcomer, incident, decisions))
                .filter(match -> !match.excluded())
                .sorted(Match.LIKELIEST_FIRST)
                .toList();
        List<Match> joined = joined(matches, decisions);
        List<PairForReview> questions = matches.stream()
                .filter(match -> !joined.contains(match))
                .filter(match -> match.likeliest().assessment().verdict() != LinkVerdict.DIFFERENT)
                .filter(match -> joined.isEmpty() || !match.conflict())
                .filter(match -> joined.stream().noneMatch(one -> mustStayApart(one, match, decisions)))
                .map(match -> match.question(newcomer))
                .toList();
        return joined.isEmpty()
                ? new LinkDecision.StandAlone(questions)
                : joined.get(0).join(joined.subList(1, joined.size()), questions);
    }

    private Match match(Report newcomer, Candidate incident, HumanDecisions decisions) {
        List<Comparison> comparisons = incident.reports().stream()
                .map(report -> new Comparison(report, assess(newcomer, report)))
                .sorted(Comparison.LIKELIEST_FIRST)
                .toList();
        return new Match(
                incident,
                comparisons.get(0),
                comparisons.stream().anyMatch(one -> one.assessment().hasConflict()),
                comparisons.stream().anyMatch(one -> bears(one.assessment().reasons(), Bearing.EXCLUSION)),
                comparisons.stream()
                        .filter(one -> decisions.joins(
                                newcomer.id(), List.of(one.report().id())))
                        .findFirst());
    }

    /** The incidents that become one with the newcomer, the one that decided first. */
    private List<Match> joined(List<Match> matches, HumanDecisions decisions) {
        List<Match> byHuman =
                matches.stream().filter(match -> match.byHuman().isPresent()).toList();
        if (!byHuman.isEmpty()) {
            boolean contradicted = byHuman.stream().anyMatch(one -> byHuman.stream()
                    .anyMatch(other -> one != other && forbidden(one, other, decisions)));
            return contradicted ? List.of() : byHuman;
        }
        List<Match> free = matches.stream().filter(match -> !match.conflict()).toList();
        if (free.isEmpty() || !free.get(0).isSame()) {
            return List.of();
        }
        Match first = free.get(0);
        List<Match> joined = new ArrayList<>(List.of(first));
        for (Match other : free.subList(1, free.size())) {
            if (joined.stream().allMatch(one -> fit(one, other, decisions))) {
                if (other.isSame()) {
                    joined.add(other);
                }
            } else if (first.score() - other.score() < policy.clearMargin()) {
                return List.of();
            }
        }
        return joined;
    }

    /** True when two incidents may be one, and two of their reports are near enough to one another to ask. */
    private boolean fit(Match one, Match other, HumanDecisions decisions) {
        return !mustStayApart(one, other, decisions)
                && one.incident().reports().stream().anyMatch(report -> other.incident().reports().stream()
                        .anyMatch(another -> assess(report, another).verdict() != LinkVerdict.DIFFERENT));
    }

    private boolean mustStayApart(Match one, Match other, HumanDecisions decisions) {
        return forbidden(one, other, decisions)
                || one.incident().reports().stream().anyMatch(report -> other.incident().reports().stream()
                        .anyMatch(another -> assess(report, another).hasConflict()));
    }

    private static boolean forbidden(Match one, Match other, HumanDecisions decisions) {
        return decisions.forbids(one.incident().reportIds(), other.incident().reportIds());
    }

    private LinkVerdict verdict(double score, List<LinkReason> reasons) {
        if (score < policy.reviewScore() || bears(reasons, Bearing.EXCLUSION)) {
            return LinkVerdict.DIFFERENT;
        }
        return score < policy.automaticScore() || bears(reasons, Bearing.CONFLICT)
                ? LinkVerdict.REVIEW
                : LinkVerdict.SAME;
    }

    private static boolean bears(List<LinkReason> reasons, Bearing bearing) {
        return reasons.stream().anyMatch(reason -> reason.bearing() == bearing);
    }

    private record Comparison(Report report, LinkAssessment assessment) {

        static final Comparator<Comparison> LIKELIEST_FIRST = Comparator.comparing(
                        (Comparison one) -> -one.assessment().score())
                .thenComparing(one -> one.report().id());
    }

    /**
     * A candidate as seen by the newcomer.
     *
     * @param conflict true when one of its reports conflicts with the newcomer
     * @param excluded true when one of its reports cannot be of one incident with the newcomer
     * @param byHuman the comparison with a report that a person said is of one incident with the newcomer
     */
    private record Match(
            Candidate incident,
            Comparison likeliest,
            boolean conflict,
            boolean excluded,
            Optional<Comparison> byHuman) {

        static final Comparator<Match> LIKELIEST_FIRST =
                Comparator.comparing((Match one) -> -one.score()).thenComparing(one -> one.incident.incidentId());

        double score() {
            return likeliest.assessment().score();
        }

        boolean isSame() {
            return likeliest.assessment().verdict() == LinkVerdict.SAME;
        }

        PairForReview question(Report newcomer) {
            return new PairForReview(
                    newcomer.id(), likeliest.report().id(), incident.incidentId(), likeliest.assessment());
        }

        LinkDecision.Join join(List<Match> absorbed, List<PairForReview> review) {
            Comparison decisive = byHuman.orElse(likeliest);
            return new LinkDecision.Join(
                    incident.incidentId(),
                    decisive.report().id(),
                    decisive.assessment(),
                    byHuman.isPresent(),
                    absorbed.stream()
                            .map(match -> match.incident().incidentId())
                            .toList(),
                    review);
        }
    }
}
