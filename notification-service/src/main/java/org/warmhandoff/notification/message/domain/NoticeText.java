package org.warmhandoff.notification.message.domain;

/**
 * A notice as a person reads it. Both parts may show on a locked screen.
 *
 * @param subject one line
 * @param body a few lines
 */
public record NoticeText(String subject, String body) {}
