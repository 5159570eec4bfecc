package org.warmhandoff.incident.importing.nemsis.domain;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * When an overdose happened, by the first of these that a record has: the onset of symptoms (eSituation.01), the emergency call
 * (eTimes.01), the dispatcher's notice (.02), the unit's notice (.03), the arrival at the scene (.06), the arrival at the patient
 * (.07). The earlier ones are nearer to it.
 *
 * <p>An onset is believed when the patient was seen after it and called for within {@link #LONGEST_BEFORE_CALL}: a time after the
 * crew was there is a slip, and one of days ago tells of something else than what the call was for.
 */
public final class OccurrenceTimes {

    /** Between onset and call. */
    static final Duration LONGEST_BEFORE_CALL = Duration.ofHours(24);

    private static final List<NemsisElement> CALL =
            List.of(NemsisElement.PSAP_CALL, NemsisElement.DISPATCH_NOTIFIED, NemsisElement.UNIT_NOTIFIED);
    private static final List<NemsisElement> ARRIVAL =
            List.of(NemsisElement.ARRIVED_AT_PATIENT, NemsisElement.ARRIVED_ON_SCENE);
    private static final List<NemsisElement> IN_ORDER_OF_TRUST = List.of(
            NemsisElement.PSAP_CALL,
            NemsisElement.DISPATCH_NOTIFIED,
            NemsisElement.UNIT_NOTIFIED,
            NemsisElement.ARRIVED_ON_SCENE,
            NemsisElement.ARRIVED_AT_PATIENT);

    private OccurrenceTimes() {}

    /**
     * When it happened; nothing when the record has none of these times.
     *
     * @throws MalformedElementException when a time has no offset, or is none
     */
    public static Optional<OffsetDateTime> occurredAt(Elements elements) {
        Optional<OffsetDateTime> call = firstOf(elements, CALL);
        Optional<OffsetDateTime> arrival = firstOf(elements, ARRIVAL);
        return time(elements, NemsisElement.SYMPTOM_ONSET)
                .filter(onset -> arrival.map(seen -> !onset.isAfter(seen)).orElse(true))
                .filter(onset -> call.map(called -> !onset.isBefore(called.minus(LONGEST_BEFORE_CALL)))
                        .orElse(true))
                .or(() -> firstOf(elements, IN_ORDER_OF_TRUST));
    }

    /**
     * When the agency knew of it: when its unit was notified (eTimes.03). NEMSIS does not say when a record was written.
     *
     * @throws MalformedElementException when the time has no offset, or is none
     */
    public static Optional<OffsetDateTime> reportedAt(Elements elements) {
        return time(elements, NemsisElement.UNIT_NOTIFIED);
    }

    private static Optional<OffsetDateTime> firstOf(Elements elements, List<NemsisElement> order) {
        return order.stream()
                .flatMap(element -> time(elements, element).stream())
                .findFirst();
    }

    private static Optional<OffsetDateTime> time(Elements elements, NemsisElement element) {
        return elements.first(element).map(text -> parse(text, element));
    }

    private static OffsetDateTime parse(String text, NemsisElement element) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new MalformedElementException(element);
        }
    }
}
