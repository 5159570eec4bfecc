package org.warmhandoff.contracts;

/** Names of the live topics. A test holds them against {@code topics.yaml}, which is the list. */
public final class Topics {

    public static final String AREAS = "areas.v1";
    public static final String INCIDENTS = "incidents.v1";
    public static final String FEEDS = "feeds.v1";
    public static final String FOLLOW_UPS = "follow-ups.v1";
    public static final String NEIGHBORHOOD_COUNTS = "neighborhood-counts.v1";
    public static final String NEIGHBORHOOD_COUNTS_PUBLIC = "neighborhood-counts-public.v1";
    public static final String ALERTS = "alerts.v1";
    public static final String NOTIFICATIONS = "notifications.v1";

    private Topics() {}
}
