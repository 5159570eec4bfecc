package org.warmhandoff.referral.assignment.domain;

import java.time.ZoneId;

/**
 * What nobody is asked beyond.
 *
 * @param deaths so many people with whom a worker has worked died lately, and nothing more is offered to them
 * @param zone the community's time zone, in which shifts are meant
 */
public record AssignmentLimits(int deaths, ZoneId zone) {}
