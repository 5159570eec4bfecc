package org.warmhandoff.incident.linking.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.warmhandoff.incident.report.domain.Report;

/**
 * Tells which reports are of one incident. Each rule compares one thing of two reports and gives points (Fellegi and Sunter,
 * "A Theory for Record Linkage", 1969: log2 of the likelihood ratio); the sum, against all other incidents that it could be,
 * decides. Some observations make an automatic link impossible whatever the sum, and what a person has decided stands above all
 * rules.
 */
public final class Linking {

    private final LinkPolicy policy;

    public Linking(LinkPolicy policy) {
        this.policy = policy;
    }

    /** How alike two reports are. The order of the two does not matter. */
    public LinkAssessment assess(Report one, Report other) {
        List<LinkReason> reasons = LinkRules.compare(one, other);
        return new LinkAssessment(
                reasons.stream().mapToDouble(LinkReason::points).sum(), reasons);
    }

    /**
     * What becomes of a report that stands alone: one that just came, was corrected, or was taken out of an incident.
     *
     * <ol>
     *   <li>A candidate is out where a person said that one of its reports is not of one incident with the newcomer, or where one
     *       cannot be.
     *   <li>It joins the candidates with which a person said that it is one incident, unless these must stay apart.
     *   <li>Otherwise it joins the candidate with the likeliest report when no report of that candidate conflicts with it, and
     *       when it is probable enough against its rivals: all other candidates but those that can be one incident with it.
     *   <li>What would be linked to the newcomer and fits the incident that it joins becomes one with it: the newcomer is what was
     *       missing to see that they are one.
     *   <li>Of the other candidates a person is asked when they are probable enough for a question. Once the newcomer has joined,
     *       those are left out that must stay apart from what it joined.
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
        Rivals rivals = new Rivals(policy, matches);
        List<Match> joined = joined(matches, rivals, decisions);
        List<PairForReview> questions = matches.stream()
                .filter(match -> !joined.contains(match))
                .filter(match -> isWorthAQuestion(match.likeliest().assessment()))
                .filter(match -> joined.isEmpty()
                        ? rivals.probability(match) >= policy.reviewProbability()
                        : !match.conflict()
                                && rivals.probability(match, joined) >= policy.reviewProbability()
                                && joined.stream().noneMatch(one -> mustStayApart(one, match, decisions)))
                .map(match -> match.question(newcomer))
                .toList();
        return joined.isEmpty()
                ? new LinkDecision.StandAlone(questions)
                : joined.get(0).join(joined.subList(1, joined.size()), questions);
    }

    /** True when a report that was linked may stay with the others: one of them is like enough to ask, and none excludes it. */
    public boolean fits(Report report, Collection<Report> others) {
        return others.stream().noneMatch(other -> assess(report, other).isExcluded())
                && others.stream()
                        .anyMatch(other -> policy.compares(report, other) && isWorthAQuestion(assess(report, other)));
    }

    private Match match(Report newcomer, Candidate incident, HumanDecisions decisions) {
        List<Match.Comparison> comparisons = incident.reports().stream()
                .map(report -> new Match.Comparison(report, assess(newcomer, report)))
                .sorted(Match.Comparison.LIKELIEST_FIRST)
                .toList();
        boolean severalPeople = severalPeople(incident);
        return new Match(
                incident,
                comparisons.get(0),
                IncidentScore.of(
                        comparisons.get(0).assessment(),
                        comparisons.stream()
                                .filter(one -> !areOfOnePersonEach(newcomer, one.report(), severalPeople))
                                .map(Match.Comparison::assessment)
                                .toList()),
                comparisons.stream().anyMatch(one -> conflict(newcomer, one.report(), one.assessment(), severalPeople)),
                comparisons.stream().anyMatch(one -> one.assessment().isExcluded()),
                comparisons.stream()
                        .filter(one -> decisions.joins(
                                newcomer.id(), List.of(one.report().id())))
                        .findFirst());
    }

    /** The incidents that become one with the newcomer, the one that decided first. */
    private List<Match> joined(List<Match> matches, Rivals rivals, HumanDecisions decisions) {
        List<Match> byHuman =
                matches.stream().filter(match -> match.byHuman().isPresent()).toList();
        if (!byHuman.isEmpty()) {
            boolean contradicted = byHuman.stream().anyMatch(one -> byHuman.stream()
                    .anyMatch(other -> one != other && forbidden(one, other, decisions)));
            return contradicted ? List.of() : byHuman;
        }
        List<Match> free = matches.stream().filter(match -> !match.conflict()).toList();
        if (free.isEmpty()) {
            return List.of();
        }
        Match first = free.get(0);
        List<Match> fitting = new ArrayList<>();
        List<Match> joined = new ArrayList<>(List.of(first));
        for (Match other : free.subList(1, free.size())) {
            if (joined.stream().allMatch(one -> fit(one, other, decisions))) {
                fitting.add(other);
                if (isSure(other, rivals.probability(other, matches))) {
                    joined.add(other);
                }
            }
        }
        return isSure(first, rivals.probability(first, fitting)) ? joined : List.of();
    }

    private boolean isSure(Match match, double probability) {
        return match.score() >= policy.automaticScore() && probability >= policy.automaticProbability();
    }

    private boolean isWorthAQuestion(LinkAssessment assessment) {
        return assessment.score() >= policy.reviewScore() && !assessment.isExcluded();
    }

    /** True when two incidents may be one, and two of their reports are near enough to one another to ask. */
    private boolean fit(Match one, Match other, HumanDecisions decisions) {
        return !mustStayApart(one, other, decisions)
                && one.incident().reports().stream().anyMatch(report -> other.incident().reports().stream()
                        .anyMatch(another -> isWorthAQuestion(assess(report, another))));
    }

    private boolean mustStayApart(Match one, Match other, HumanDecisions decisions) {
        boolean severalPeople = severalPeople(one.incident()) || severalPeople(other.incident());
        return forbidden(one, other, decisions)
                || one.incident().reports().stream().anyMatch(report -> other.incident().reports().stream()
                        .anyMatch(another -> conflict(report, another, assess(report, another), severalPeople)));
    }

    private static boolean forbidden(Match one, Match other, HumanDecisions decisions) {
        return decisions.forbids(one.incident().reportIds(), other.incident().reportIds());
    }

    /** What contradicts; but two reports of one person each may contradict each other in who it was. */
    private static boolean conflict(Report one, Report other, LinkAssessment assessment, boolean severalPeople) {
        boolean ofOnePersonEach = areOfOnePersonEach(one, other, severalPeople);
        return assessment.reasons().stream()
                .filter(LinkReason::conflict)
                .anyMatch(reason -> !(ofOnePersonEach && reason.rule().tellsPeopleApart()));
    }

    /**
     * Hospitals and medical examiners report each person alone. Where somebody at the scene saw several people, two of their reports
     * may be of two of these people.
     */
    private static boolean areOfOnePersonEach(Report one, Report other, boolean severalPeople) {
        return severalPeople && LinkPolicy.reportsFromElsewhere(one) && LinkPolicy.reportsFromElsewhere(other);
    }

    private static boolean severalPeople(Candidate incident) {
        return incident.reports().stream()
                .anyMatch(report -> report.facts().people().size() > 1);
    }
}
