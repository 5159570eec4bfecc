package org.warmhandoff.notification.delivery.domain;

import java.util.Arrays;
import java.util.function.Predicate;

/** What a notice must be to become a delivery at all, whoever asks for it: every rule must hold. */
public enum DeliveryRule {
    /** A message about an exercise looks like any other, and sends somebody out to nobody. */
    IS_OF_NO_EXERCISE(notice -> !notice.exercise());

    private final Predicate<WantedNotice> rule;

    DeliveryRule(Predicate<WantedNotice> rule) {
        this.rule = rule;
    }

    /** True when the notice may be delivered. */
    public static boolean allHoldFor(WantedNotice notice) {
        return Arrays.stream(values()).allMatch(rule -> rule.rule.test(notice));
    }
}
