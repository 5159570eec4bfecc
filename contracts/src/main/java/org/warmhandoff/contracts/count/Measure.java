package org.warmhandoff.contracts.count;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** What is counted. Nothing of an exercise is. */
public enum Measure implements Coded {
    /** Overdose incidents, whatever the number of people. */
    INCIDENTS,
    /** People who overdosed. */
    PEOPLE,
    /** People who died. */
    FATAL,
    /** People who survived. */
    NONFATAL,
    /** People whose outcome is not known. */
    UNKNOWN,
    /** People with whom an opioid is suspected. Of substances a person may be in several counts: they do not add up to people. */
    OPIOID_SUSPECTED,
    /** People with whom a stimulant is suspected. */
    STIMULANT_SUSPECTED,
    /** People with whom a sedative is suspected. */
    SEDATIVE_SUSPECTED,
    /** People with whom a substance is suspected that is none of these. */
    OTHER_SUBSTANCE_SUSPECTED,
    /** People of whom no suspected substance is known. */
    SUBSTANCE_UNKNOWN,
    /** People who are known to have overdosed within the 365 days before, too. */
    REPEAT_OVERDOSES,
    /**
     * Naloxone doses of known number, given to people who overdosed or where no overdose is known of. An administration of
     * unknown doses adds nothing.
     */
    NALOXONE_DOSES,
    /** Of these doses: those given by ambulance staff. The doses by giver add up to all doses. */
    DOSES_BY_EMS,
    /** Given by firefighters. */
    DOSES_BY_FIRE,
    /** Given by police. */
    DOSES_BY_POLICE,
    /** Given in a hospital. */
    DOSES_BY_HOSPITAL,
    /** Given by a community group. */
    DOSES_BY_COMMUNITY_GROUP,
    /** Given by whoever was there: family, friends, bystanders, the person. */
    DOSES_BY_BYSTANDER,
    /** Given by anybody else, or it is not known by whom. */
    DOSES_BY_OTHER,
    /** Naloxone kits given at follow-ups of overdoses and of requests in this time. */
    KITS_GIVEN,
    /** People whose follow-up reached them. */
    CONTACTED,
    /** People whom a follow-up brought to a service. */
    LINKED,
    /** People who were reached and declined, for now or for good. */
    DECLINED,
    /** People whose follow-up is past due without a first attempt. */
    OVERDUE;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
