package org.warmhandoff.incident.feed.domain;

/**
 * Names a feed: what one agency sends from one of its systems.
 *
 * @param source the system that keeps the records; {@value #DEFAULT_SOURCE} when the agency names none
 */
public record FeedKey(String agency, String source) {

    public static final String DEFAULT_SOURCE = "default";
}
