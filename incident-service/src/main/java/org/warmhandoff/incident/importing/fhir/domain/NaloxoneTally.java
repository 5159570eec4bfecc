package org.warmhandoff.incident.importing.fhir.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.NaloxoneAdministration;
import org.warmhandoff.contracts.incident.NaloxoneGiver;
import org.warmhandoff.contracts.incident.NaloxoneResponse;
import org.warmhandoff.contracts.incident.NaloxoneRoute;
import org.warmhandoff.contracts.incident.YesNoUnknown;

/**
 * Adds up what was given to one person. FHIR has one record for each time; a report has one for each giver and route, with the
 * doses that they gave.
 */
public final class NaloxoneTally {

    /** More doses from one giver are a mistake, and their number is not known. */
    private static final int MOST_DOSES = 50;

    private record Kind(NaloxoneGiver giver, NaloxoneRoute route) {}

    private final Map<Kind, List<NaloxoneAdministration>> given = new LinkedHashMap<>();
    private boolean withheld;

    /** @param doses null when they were not counted, as with an infusion */
    public void given(NaloxoneGiver giver, NaloxoneRoute route, @Nullable Integer doses, NaloxoneResponse response) {
        given.computeIfAbsent(new Kind(giver, route), kind -> new ArrayList<>())
                .add(new NaloxoneAdministration(giver, route, doses, response));
    }

    /** It was to be given and was not. */
    public void notGiven() {
        withheld = true;
    }

    /** Whether it was given at all; no only when a record says that it was not, and none says that it was. */
    public YesNoUnknown givenAtAll() {
        if (given.isEmpty()) {
            return withheld ? YesNoUnknown.NO : YesNoUnknown.UNKNOWN;
        }
        return YesNoUnknown.YES;
    }

    /** One for each giver and route, in the order of their lists: the order of the records says nothing. */
    public List<NaloxoneAdministration> administrations() {
        return given.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(Kind::giver).thenComparing(Kind::route)))
                .map(entry -> new NaloxoneAdministration(
                        entry.getKey().giver(),
                        entry.getKey().route(),
                        doses(entry.getValue()),
                        response(entry.getValue())))
                .toList();
    }

    private static @Nullable Integer doses(List<NaloxoneAdministration> records) {
        int sum = 0;
        for (NaloxoneAdministration one : records) {
            Integer doses = one.doses();
            if (doses == null) {
                return null;
            }
            sum += doses;
        }
        return sum > MOST_DOSES ? null : sum;
    }

    /** Improved when any dose improved it; worse rather than unchanged otherwise. */
    private static NaloxoneResponse response(List<NaloxoneAdministration> records) {
        return Stream.of(NaloxoneResponse.IMPROVED, NaloxoneResponse.WORSE, NaloxoneResponse.UNCHANGED)
                .filter(response -> records.stream().anyMatch(record -> record.response() == response))
                .findFirst()
                .orElse(NaloxoneResponse.UNKNOWN);
    }
}
