package org.warmhandoff.notification.message.domain;

import org.warmhandoff.contracts.notification.NoticeTemplate;

/**
 * What a message can say: one of a closed set. The parts of a notice are of types that have no room for text from a report, so
 * that there is nothing to leak; a test holds every notice to a list of such types, and its words to a list of words that
 * must never appear.
 */
public sealed interface Notice permits NewOutreachTask {

    /** Which of the closed set it is. */
    NoticeTemplate template();

    /** The kind of event, as webhooks name it. */
    String eventType();

    /** What it is about. */
    OpaqueId id();

    /** Where to go on. */
    TaskLink link();

    /** The notice in words. */
    NoticeText in(Language language);
}
