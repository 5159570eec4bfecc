package org.warmhandoff.incident.area;

import java.util.ArrayList;
import java.util.List;

import org.warmhandoff.kit.http.FieldError;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.http.ProblemKind;

/** What is wrong with a boundary file: all of it is counted, and the first of it is told. */
final class FileFaults {

    static final int MOST_TOLD = 100;

    private final List<FieldError> told = new ArrayList<>();
    private int all;

    void add(String pointer, String code, String detail) {
        all++;
        if (told.size() < MOST_TOLD) {
            told.add(new FieldError(pointer, code, detail));
        }
    }

    /** Adds what was found elsewhere. */
    void addAll(FileFaults others) {
        all += others.all;
        others.told.stream().limit(MOST_TOLD - told.size()).forEach(told::add);
    }

    boolean isEmpty() {
        return all == 0;
    }

    /** @throws ProblemException 422 when anything is wrong */
    void refuse() {
        if (all == 0) {
            return;
        }
        int untold = all - told.size();
        throw new ProblemException(
                ProblemKind.INVALID,
                untold == 0
                        ? "The boundary file cannot be used as it is."
                        : "The boundary file cannot be used as it is. Besides the faults listed there are " + untold
                                + " more.",
                told);
    }
}
