package org.warmhandoff.incident.importing.json;

import org.warmhandoff.kit.http.FieldError;

/** Why a line cannot be read. */
final class LineFaults {

    private LineFaults() {}

    static FieldError of(Lines.Line line) {
        return line.tooLong()
                ? new FieldError("", "too-large", "is longer than a report can be")
                : new FieldError("", "not-utf-8", "is not text in UTF-8");
    }
}
