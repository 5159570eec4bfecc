package org.warmhandoff.referral.directory.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.referral.directory.DirectoryConfig;

/** Gathers what a file says while it is read. */
final class Intake {

    private final DirectoryConfig.Imports limits;
    private final Map<String, ReadDirectory.Entry> entries = new LinkedHashMap<>();
    private final Set<String> named = new HashSet<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private long allProblems;
    private int skipped;

    Intake(DirectoryConfig.Imports limits) {
        this.limits = limits;
    }

    /**
     * @throws ProblemException 422 when there are more than one import may hold
     */
    void add(long position, ReadDirectory.Entry entry) {
        if (entries.putIfAbsent(entry.code(), entry) != null) {
            unusable(position, entry.code(), "id", "duplicate", "is in the file before: only the first counts");
            skip(entry.code());
        }
        if (entries.size() > limits.maxListings()) {
            throw ProblemException.invalid("", "too-many", "holds more than " + limits.maxListings() + " services");
        }
    }

    /**
     * Counts an entry that cannot be used; why is said with {@link #unusable}.
     *
     * @param id null when the entry has no usable one
     */
    void skip(@Nullable String id) {
        skipped++;
        if (id != null) {
            named.add(id);
        }
    }

    /** @param id null when the entry has no usable one */
    void unusable(long position, @Nullable String id, String field, String code, String detail) {
        keep(new ImportProblem(position, id, field, code, ImportProblem.Effect.ENTRY_SKIPPED, detail));
    }

    /** @param id null for what concerns the file as a whole */
    void valueLeftOut(long position, @Nullable String id, String field, String code, String detail) {
        keep(new ImportProblem(position, id, field, code, ImportProblem.Effect.VALUE_LEFT_OUT, detail));
    }

    /** @param whole whether this is all that the source has */
    ReadDirectory done(boolean whole) {
        return new ReadDirectory(List.copyOf(entries.values()), skipped, named, problems, allProblems, whole);
    }

    private void keep(ImportProblem problem) {
        allProblems++;
        if (problems.size() < limits.maxProblems()) {
            problems.add(problem);
        }
    }
}
