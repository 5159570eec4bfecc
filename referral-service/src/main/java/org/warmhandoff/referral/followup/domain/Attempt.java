package org.warmhandoff.referral.followup.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.OutreachConsent;

/**
 * One try to reach the person or the family. It holds codes and numbers, and no words.
 *
 * @param at when it was made
 * @param place null when nobody went anywhere, or it is not said
 * @param crew who went or called; empty when it is not said
 * @param policePresent whether police were there: recorded, because it changes who opens the door
 * @param initiatedByPerson the person was in touch first, so no rule on when and how to come stands against it
 * @param askedByNetwork family or friends asked for the materials on their own
 * @param consent what the person answered when asked whether outreach may go on
 * @param materials how many of each were given or left
 * @param nextStep null when it is not said
 * @param nextAt when the next step is planned; null when it is not
 */
public record Attempt(
        Instant at,
        AttemptChannel channel,
        Reached reached,
        @Nullable AttemptPlace place,
        Set<CrewRole> crew,
        boolean policePresent,
        boolean initiatedByPerson,
        boolean askedByNetwork,
        OutreachConsent consent,
        Map<Material, Integer> materials,
        @Nullable NextStep nextStep,
        @Nullable Instant nextAt) {

    public Attempt {
        EnumSet<CrewRole> roles = EnumSet.noneOf(CrewRole.class);
        roles.addAll(crew);
        crew = Collections.unmodifiableSet(roles);
        EnumMap<Material, Integer> given = new EnumMap<>(Material.class);
        given.putAll(materials);
        materials = Collections.unmodifiableMap(given);
    }

    /** True when more than a neutral card changed hands. */
    boolean gaveMoreThanACard() {
        return materials.keySet().stream().anyMatch(material -> material != Material.NEUTRAL_CARD);
    }
}
