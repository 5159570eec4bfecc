package org.warmhandoff.referral.followup.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.followup.FollowUpReason;

/**
 * What is known of people who were recognized, besides the incident at hand.
 *
 * @param neverContact references of those who have said never
 * @param followUps those of each reference
 */
public record PeopleOnFile(Set<UUID> neverContact, Map<UUID, List<FollowUp>> followUps) {

    public static final PeopleOnFile NOBODY = new PeopleOnFile(Set.of(), Map.of());

    public PeopleOnFile {
        neverContact = Set.copyOf(neverContact);
        followUps = Map.copyOf(followUps);
    }

    /** @param followUps of whomever; those of nobody who was recognized are left out */
    public static PeopleOnFile of(Set<UUID> neverContact, Collection<FollowUp> followUps) {
        return new PeopleOnFile(
                neverContact,
                followUps.stream()
                        .filter(one -> one.circumstances().personRef() != null)
                        .collect(
                                Collectors.groupingBy(one -> one.circumstances().personRef())));
    }

    /** What is known of a person from elsewhere than the event that these incidents report. */
    PersonOnFile of(@Nullable UUID personRef, Set<UUID> incidents) {
        if (personRef == null) {
            return PersonOnFile.NOTHING;
        }
        return new PersonOnFile(
                neverContact.contains(personRef),
                followUps.getOrDefault(personRef, List.of()).stream()
                        .filter(one -> !incidents.contains(one.subject().incidentId()))
                        .filter(one -> one.circumstances().reason() == FollowUpReason.SURVIVOR_OUTREACH)
                        .filter(one -> !one.circumstances().exercise())
                        .filter(one -> !(one.state() instanceof FollowUpState.Lapsed))
                        .map(one -> one.circumstances().occurredAt())
                        .toList());
    }
}
