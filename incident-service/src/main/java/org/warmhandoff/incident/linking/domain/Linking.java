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
     *   <li>Where a person said that it is not of one incident with a report of a candidate, that candidate is out.
     *   <li>Where a person said that it is, it joins, unless that is out or two such candidates are left.
     *   <li>It joins the candidate with the likeliest report when that is sure enough, no report of that candidate conflicts with
     *       it, and no other candidate without a conflict comes within the margin.
     *   <li>Of the other candidates a person is asked: of those that reach the review score by their likeliest report. Once the
     *       newcomer has joined, those are left out that cannot be of one incident with the one that it joined.
     * </ol>
     *
     * @param incidents that the search found, without the newcomer's own
     */
    public LinkDecision decide(Report newcomer, Collection<Candidate> incidents, HumanDecisions decisions) {
        List<Match> matches = incidents.stream()
                .filter(incident -> !decisions.forbids(List.of(newcomer.id()), incident.reportIds()))
                .map(incident -> match(newcomer, incident, decisions))
                .sorted(Match.LIKELIEST_FIRST)
                .toList();
        return chosen(matches)
                .<LinkDecision>map(choice -> choice.join(questionsBeside(choice, matches, newcomer, decisions)))
                .orElseGet(() -> new LinkDecision.StandAlone(questions(matches, newcomer)));
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
                comparisons.stream()
                        .filter(one -> decisions.joins(
                                newcomer.id(), List.of(one.report().id())))
                        .findFirst());
    }

    private Optional<Match> chosen(List<Match> matches) {
        List<Match> byHuman =
                matches.stream().filter(match -> match.byHuman().isPresent()).toList();
        if (!byHuman.isEmpty()) {
            return byHuman.size() == 1 ? Optional.of(byHuman.get(0)) : Optional.empty();
        }
        List<Match> free = matches.stream().filter(match -> !match.conflict()).toList();
        if (free.isEmpty() || free.get(0).likeliest().assessment().verdict() != LinkVerdict.SAME) {
            return Optional.empty();
        }
        boolean clear = free.size() == 1 || free.get(0).score() - free.get(1).score() >= policy.clearMargin();
        return clear ? Optional.of(free.get(0)) : Optional.empty();
    }

    private List<PairForReview> questions(List<Match> matches, Report newcomer) {
        return matches.stream()
                .filter(match -> match.likeliest().assessment().verdict() != LinkVerdict.DIFFERENT)
                .map(match -> match.question(newcomer))
                .toList();
    }

    private List<PairForReview> questionsBeside(
            Match choice, List<Match> matches, Report newcomer, HumanDecisions decisions) {
        List<Match> open = new ArrayList<>(matches);
        open.removeIf(match ->
                match == choice || match.conflict() || keptApart(match.incident(), choice.incident(), decisions));
        return questions(open, newcomer);
    }

    private boolean keptApart(Candidate one, Candidate other, HumanDecisions decisions) {
        return decisions.forbids(one.reportIds(), other.reportIds())
                || one.reports().stream().anyMatch(report -> other.reports().stream()
                        .anyMatch(another -> assess(report, another).hasConflict()));
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

        /** Likelier by verdict first: a report that is excluded says nothing for the incident, however near it is. */
        static final Comparator<Comparison> LIKELIEST_FIRST = Comparator.comparing(
                        (Comparison one) -> one.assessment().verdict())
                .thenComparing(one -> -one.assessment().score())
                .thenComparing(one -> one.report().id());
    }

    private record Match(Candidate incident, Comparison likeliest, boolean conflict, Optional<Comparison> byHuman) {

        static final Comparator<Match> LIKELIEST_FIRST =
                Comparator.comparing((Match one) -> -one.score()).thenComparing(one -> one.incident.incidentId());

        double score() {
            return likeliest.assessment().score();
        }

        PairForReview question(Report newcomer) {
            return new PairForReview(
                    newcomer.id(), likeliest.report().id(), incident.incidentId(), likeliest.assessment());
        }

        LinkDecision.Join join(List<PairForReview> review) {
            Comparison decisive = byHuman.orElse(likeliest);
            return new LinkDecision.Join(
                    incident.incidentId(), decisive.report().id(), decisive.assessment(), byHuman.isPresent(), review);
        }
    }
}
