package org.warmhandoff.analytics.count.domain;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.warmhandoff.contracts.count.Measure;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.NaloxoneAdministration;
import org.warmhandoff.contracts.incident.NaloxoneGiver;
import org.warmhandoff.contracts.incident.PersonSnapshot;
import org.warmhandoff.contracts.incident.Substance;
import org.warmhandoff.contracts.incident.YesNoUnknown;

/**
 * What one incident adds. Every person of an overdose counts once in each measure that is about people; doses of unknown number add nothing.
 *
 * <p>Naloxone that was given where nobody is known to have overdosed adds its doses and nothing else. It is no overdose (of 2,513 runs with
 * naloxone in Rhode Island, 1,501 met the definition of one), so it is in no count of people or incidents. But the dose is used up, and
 * whoever keeps a neighborhood supplied has to replace it.
 *
 * <p>{@link Measure#REPEAT_OVERDOSES} is not among them: it takes other incidents of the same person to know it.
 */
final class IncidentTally {

    private final Map<Measure, Long> values = new EnumMap<>(Measure.class);

    private IncidentTally() {}

    static Tally of(IncidentSnapshot incident) {
        IncidentTally tally = new IncidentTally();
        switch (incident.kind()) {
            case OVERDOSE -> {
                tally.add(Measure.INCIDENTS, 1);
                incident.people().forEach(tally::addPerson);
                tally.addDoses(incident.people());
            }
            case NALOXONE_GIVEN -> tally.addDoses(incident.people());
            case SELF_REFERRAL, OUTREACH_REQUEST, OTHER -> {}
        }
        return Tally.of(tally.values);
    }

    private void addPerson(PersonSnapshot person) {
        add(Measure.PEOPLE, 1);
        add(
                switch (person.outcome()) {
                    case FATAL -> Measure.FATAL;
                    case NONFATAL -> Measure.NONFATAL;
                    case UNKNOWN -> Measure.UNKNOWN;
                },
                1);
        suspected(person).forEach(measure -> add(measure, 1));
    }

    /** A person in whom several of a kind are suspected is one person of that kind. */
    private static Set<Measure> suspected(PersonSnapshot person) {
        Set<Measure> suspected = EnumSet.noneOf(Measure.class);
        person.substances().forEach(substance -> suspected.add(ofSubstance(substance)));
        if (person.opioidInvolved() == YesNoUnknown.YES) {
            suspected.add(Measure.OPIOID_SUSPECTED);
        }
        if (suspected.size() > 1) {
            suspected.remove(Measure.SUBSTANCE_UNKNOWN);
        }
        return suspected.isEmpty() ? Set.of(Measure.SUBSTANCE_UNKNOWN) : suspected;
    }

    private static Measure ofSubstance(Substance substance) {
        return switch (substance) {
            case HEROIN, FENTANYL, PRESCRIPTION_OPIOID, METHADONE, OTHER_OPIOID, CARFENTANIL, NITAZENE, BUPRENORPHINE ->
                Measure.OPIOID_SUSPECTED;
            case COCAINE, METHAMPHETAMINE, OTHER_STIMULANT -> Measure.STIMULANT_SUSPECTED;
            case BENZODIAZEPINE, XYLAZINE, MEDETOMIDINE -> Measure.SEDATIVE_SUSPECTED;
            case ALCOHOL, CANNABIS, SYNTHETIC_CANNABINOID, OTHER -> Measure.OTHER_SUBSTANCE_SUSPECTED;
            case UNKNOWN -> Measure.SUBSTANCE_UNKNOWN;
        };
    }

    private void addDoses(List<PersonSnapshot> people) {
        for (PersonSnapshot person : people) {
            for (NaloxoneAdministration given : person.naloxone()) {
                if (given.doses() != null) {
                    add(Measure.NALOXONE_DOSES, given.doses());
                    add(by(given.giver()), given.doses());
                }
            }
        }
    }

    private static Measure by(NaloxoneGiver giver) {
        return switch (giver) {
            case EMS -> Measure.DOSES_BY_EMS;
            case FIRE -> Measure.DOSES_BY_FIRE;
            case POLICE -> Measure.DOSES_BY_POLICE;
            case HOSPITAL -> Measure.DOSES_BY_HOSPITAL;
            case COMMUNITY_GROUP -> Measure.DOSES_BY_COMMUNITY_GROUP;
            case FAMILY_OR_FRIEND, BYSTANDER, SELF -> Measure.DOSES_BY_BYSTANDER;
            case OTHER, UNKNOWN -> Measure.DOSES_BY_OTHER;
        };
    }

    private void add(Measure measure, long number) {
        values.merge(measure, number, Long::sum);
    }
}
