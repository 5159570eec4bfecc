package org.warmhandoff.analytics.alert.lifecycle.domain;

import org.warmhandoff.contracts.alert.AlertFinding;

/** What the count of a finding is, as far as is known now. */
@FunctionalInterface
public interface Recount {

    long of(AlertSubject subject, AlertFinding finding);
}
