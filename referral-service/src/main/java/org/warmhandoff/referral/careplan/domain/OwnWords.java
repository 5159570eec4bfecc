package org.warmhandoff.referral.careplan.domain;

/**
 * What a person said, as they said it. They stand in no log, topic, metric or address; so this says nothing of them where it is
 * made text by accident.
 *
 * @param text not blank, without white space around it
 */
public record OwnWords(String text) {

    /** Most characters of a goal. */
    public static final int MOST_OF_A_GOAL = 500;

    /** Most characters of a support's name. */
    public static final int MOST_OF_A_NAME = 120;

    /** What they are made of, as a regular expression: no control characters but ends of lines and tabs. */
    public static final String PATTERN = "[\\P{Cc}\\r\\n\\t]*";

    public OwnWords {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("no words");
        }
    }

    @Override
    public String toString() {
        return "OwnWords[of " + text.length() + " characters]";
    }
}
