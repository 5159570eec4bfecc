package org.warmhandoff.incident.linking.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.AgeBand;
import org.warmhandoff.contracts.incident.Disposition;
import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.contracts.incident.NaloxoneAdministration;
import org.warmhandoff.contracts.incident.NaloxoneGiver;
import org.warmhandoff.contracts.incident.NaloxoneRoute;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.contracts.incident.Substance;
import org.warmhandoff.contracts.incident.YesNoUnknown;
import org.warmhandoff.incident.report.domain.AgeRange;
import org.warmhandoff.incident.report.domain.ReportedPerson;

/** A person of whom a test says what matters; all else is unknown. */
public record PersonSketch(
        Outcome outcome,
        @Nullable AgeRange age,
        Gender gender,
        List<Substance> substances,
        YesNoUnknown naloxoneGiven,
        List<NaloxoneAdministration> naloxone,
        Disposition disposition,
        @Nullable UUID ref) {

    public static PersonSketch unknown() {
        return new PersonSketch(
                Outcome.UNKNOWN,
                null,
                Gender.UNKNOWN,
                List.of(),
                YesNoUnknown.UNKNOWN,
                List.of(),
                Disposition.UNKNOWN,
                null);
    }

    public PersonSketch outcome(Outcome one) {
        return new PersonSketch(one, age, gender, substances, naloxoneGiven, naloxone, disposition, ref);
    }

    public PersonSketch aged(int years) {
        return aged(AgeRange.exactly(years));
    }

    public PersonSketch aged(AgeRange range) {
        return new PersonSketch(outcome, range, gender, substances, naloxoneGiven, naloxone, disposition, ref);
    }

    public PersonSketch gender(Gender one) {
        return new PersonSketch(outcome, age, one, substances, naloxoneGiven, naloxone, disposition, ref);
    }

    public PersonSketch took(Substance... all) {
        return new PersonSketch(outcome, age, gender, List.of(all), naloxoneGiven, naloxone, disposition, ref);
    }

    public PersonSketch givenNoNaloxone() {
        return new PersonSketch(outcome, age, gender, substances, YesNoUnknown.NO, List.of(), disposition, ref);
    }

    public PersonSketch naloxone(NaloxoneGiver giver, @Nullable Integer doses) {
        List<NaloxoneAdministration> more = new ArrayList<>(naloxone);
        more.add(new NaloxoneAdministration(giver, NaloxoneRoute.INTRANASAL, doses, null));
        return new PersonSketch(outcome, age, gender, substances, YesNoUnknown.YES, more, disposition, ref);
    }

    public PersonSketch went(Disposition where) {
        return new PersonSketch(outcome, age, gender, substances, naloxoneGiven, naloxone, where, ref);
    }

    public PersonSketch known(UUID as) {
        return new PersonSketch(outcome, age, gender, substances, naloxoneGiven, naloxone, disposition, as);
    }

    public ReportedPerson person() {
        return new ReportedPerson(
                outcome,
                age == null ? AgeBand.UNKNOWN : age.band().orElse(AgeBand.UNKNOWN),
                age,
                gender,
                substances,
                YesNoUnknown.UNKNOWN,
                naloxoneGiven,
                naloxone,
                disposition,
                YesNoUnknown.UNKNOWN,
                OutreachConsent.NOT_ASKED,
                List.of(),
                ref);
    }
}
