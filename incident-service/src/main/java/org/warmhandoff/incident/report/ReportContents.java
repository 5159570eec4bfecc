package org.warmhandoff.incident.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.QualityFlag;
import org.warmhandoff.incident.report.domain.Place;
import org.warmhandoff.incident.report.domain.ReportSource;
import org.warmhandoff.incident.report.domain.ReportedFacts;
import org.warmhandoff.incident.report.domain.ReportedPerson;
import org.warmhandoff.incident.vault.domain.PersonIdentity;

/**
 * What a body holds, read and found good. Address and identities go to the vault and nowhere else.
 *
 * @param exercise true when it happened in an exercise
 * @param doubts what is uncertain about the time and the people; the place has its own
 * @param identities one for each person, in order; null where the report does not say who it is
 */
public record ReportContents(
        ReportedFacts facts,
        Place place,
        boolean exercise,
        Set<QualityFlag> doubts,
        ReportSource.@Nullable RecordKey recordKey,
        @Nullable String address,
        List<@Nullable PersonIdentity> identities) {

    /** True when the report says of somebody who they are. */
    boolean identifies() {
        return identities.stream().anyMatch(identity -> identity != null);
    }

    boolean bringsSomethingForTheVault() {
        return address != null || identifies();
    }

    /** The same contents with each person's reference; null where a person was not recognized. */
    ReportContents recognizing(List<@Nullable UUID> references) {
        List<ReportedPerson> people = new ArrayList<>();
        for (int position = 0; position < references.size(); position++) {
            people.add(facts.people().get(position).recognizedAs(references.get(position)));
        }
        return new ReportContents(facts.with(people), place, exercise, doubts, recordKey, address, identities);
    }

    @Override
    public String toString() {
        return "ReportContents[withheld]";
    }
}
