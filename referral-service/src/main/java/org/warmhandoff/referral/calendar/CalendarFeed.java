package org.warmhandoff.referral.calendar;

import java.time.Instant;

import org.warmhandoff.referral.calendar.domain.FeedLanguage;
import org.warmhandoff.referral.worker.domain.Worker;

/**
 * That a worker's calendar has an address.
 *
 * @param version from 1, one higher with each new address
 * @param madeAt when the present address was made
 */
record CalendarFeed(Worker worker, long version, FeedLanguage language, Instant madeAt) {}
