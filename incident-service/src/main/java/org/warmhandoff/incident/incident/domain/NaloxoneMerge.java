package org.warmhandoff.incident.incident.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.contracts.incident.NaloxoneAdministration;
import org.warmhandoff.contracts.incident.NaloxoneGiver;

/**
 * Naloxone that several reports tell of, each dose counted once. The givers are told apart as far as everybody at a scene can tell
 * them apart: each service with its own uniform, and everybody else. For each of these the word of one report stands alone: of the
 * giver's own agency, else of the report that knows of most doses. So "police gave 2" by police and "police gave 2, EMS gave 1" by
 * EMS are 3 doses.
 *
 * <p>Doses of a giver whom a report could not name may be those that another report names. They count only as far as that report
 * tells of more doses in all than are counted already.
 */
final class NaloxoneMerge {

    /** Who cannot be taken for one another. */
    private enum Givers {
        POLICE(AgencyType.POLICE, NaloxoneGiver.POLICE),
        FIRE(AgencyType.FIRE, NaloxoneGiver.FIRE),
        EMS(AgencyType.EMS, NaloxoneGiver.EMS),
        HOSPITAL(AgencyType.HOSPITAL, NaloxoneGiver.HOSPITAL),
        /** An outreach worker looks like a bystander to the crew, and a friend like either. */
        LAY(
                AgencyType.COMMUNITY,
                NaloxoneGiver.COMMUNITY_GROUP,
                NaloxoneGiver.FAMILY_OR_FRIEND,
                NaloxoneGiver.BYSTANDER,
                NaloxoneGiver.OTHER),
        SELF(null, NaloxoneGiver.SELF),
        UNNAMED(null, NaloxoneGiver.UNKNOWN);

        private final @Nullable AgencyType ownAgency;
        private final Set<NaloxoneGiver> givers;

        Givers(@Nullable AgencyType ownAgency, NaloxoneGiver... givers) {
            this.ownAgency = ownAgency;
            this.givers = EnumSet.copyOf(List.of(givers));
        }

        List<NaloxoneAdministration> toldIn(Said said) {
            return said.person().naloxone().stream()
                    .filter(given -> givers.contains(given.giver()))
                    .toList();
        }

        boolean speakIn(Said said) {
            return said.report().source().agencyType() == ownAgency;
        }
    }

    private NaloxoneMerge() {}

    static List<NaloxoneAdministration> of(Collection<Said> said) {
        List<NaloxoneAdministration> merged = new ArrayList<>();
        for (Givers givers : Givers.values()) {
            if (givers != Givers.UNNAMED) {
                said.stream()
                        .filter(one -> !givers.toldIn(one).isEmpty())
                        .min(bestWord(givers))
                        .ifPresent(one -> merged.addAll(givers.toldIn(one)));
            }
        }
        said.stream()
                .filter(one -> !Givers.UNNAMED.toldIn(one).isEmpty())
                .filter(one -> doses(one.person().naloxone()) > doses(merged))
                .min(Comparator.comparingInt((Said one) -> -doses(one.person().naloxone()))
                        .thenComparing(Said.firstWord(Authority.MEDICINE)))
                .ifPresent(one -> merged.addAll(
                        limited(Givers.UNNAMED.toldIn(one), doses(one.person().naloxone()) - doses(merged))));
        return List.copyOf(merged);
    }

    private static Comparator<Said> bestWord(Givers givers) {
        return Comparator.comparing((Said said) -> !givers.speakIn(said))
                .thenComparing(said -> -doses(givers.toldIn(said)))
                .thenComparing(Said.firstWord(Authority.MEDICINE));
    }

    /** Of a number that is not known at least one was given. */
    private static int doses(Collection<NaloxoneAdministration> administrations) {
        return administrations.stream()
                .mapToInt(given -> given.doses() == null ? 1 : given.doses())
                .sum();
    }

    private static List<NaloxoneAdministration> limited(List<NaloxoneAdministration> administrations, int doses) {
        List<NaloxoneAdministration> limited = new ArrayList<>();
        int left = doses;
        for (NaloxoneAdministration given : administrations) {
            int wanted = doses(List.of(given));
            if (wanted <= left) {
                limited.add(given);
            } else if (left > 0) {
                limited.add(new NaloxoneAdministration(given.giver(), given.route(), left, given.response()));
            }
            left = Math.max(0, left - wanted);
        }
        return limited;
    }
}
