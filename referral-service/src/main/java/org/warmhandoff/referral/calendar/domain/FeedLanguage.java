package org.warmhandoff.referral.calendar.domain;

import java.util.Arrays;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** The languages of a calendar, with the only words that it ever shows. */
public enum FeedLanguage implements Coded {
    EN("Community visit", "Community visits"),
    ES("Visita comunitaria", "Visitas comunitarias");

    private final String visit;
    private final String calendar;

    FeedLanguage(String visit, String calendar) {
        this.visit = visit;
        this.calendar = calendar;
    }

    /** The title of everything. */
    public String visit() {
        return visit;
    }

    /** The calendar's name. */
    public String calendar() {
        return calendar;
    }

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }

    public static Optional<FeedLanguage> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
