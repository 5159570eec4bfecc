package org.warmhandoff.contracts.feed;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** Whether a feed is heard from. Any report of it makes it active again. */
public enum FeedStatus implements Coded {
    /** Nothing is missing, as far as its rhythm tells. */
    ACTIVE,
    /** Nothing came for longer than its rhythm explains: do not take its area's low counts for good news. */
    SILENT,
    /** Nothing came for so long that nobody waits for it any more. */
    ENDED;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
