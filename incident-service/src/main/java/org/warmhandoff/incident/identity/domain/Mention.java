package org.warmhandoff.incident.identity.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.warmhandoff.incident.incident.domain.Authority;
import org.warmhandoff.incident.incident.domain.Contribution;
import org.warmhandoff.incident.report.domain.Report;

/**
 * A report that speaks of a person of its incident.
 *
 * @param position of the person in the report
 */
public record Mention(Report report, int position) {

    /** Where the reports of an incident speak of one of its people, the most trusted report first. */
    public static List<Mention> of(Collection<Contribution> contributions, int person) {
        List<Mention> mentions = new ArrayList<>();
        for (Contribution contribution : contributions) {
            int position = contribution.slots().indexOf(person);
            if (position >= 0) {
                mentions.add(new Mention(contribution.report(), position));
            }
        }
        mentions.sort(Comparator.comparing(Mention::report, Authority.MEDICINE.firstWord()));
        return mentions;
    }
}
