package org.warmhandoff.referral.directory.card;

/** Writes HTML in which every text that comes from outside is text. */
final class Html {

    private final StringBuilder out = new StringBuilder(8192);

    /** Markup of our own, as it stands. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Text, between tags or within a quoted attribute. */
    Html text(String text) {
        text.codePoints().forEach(this::escape);
        return this;
    }

    /** An element with text in it and nothing else. */
    Html element(String name, String text) {
        return raw("<" + name + ">").text(text).raw("</" + name + ">");
    }

    private void escape(int one) {
        switch (one) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(one);
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
