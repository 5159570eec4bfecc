package org.warmhandoff.referral.directory.importing;

import java.util.List;
import java.util.Set;

import org.warmhandoff.referral.directory.domain.ServiceDetails;

/**
 * What a file says.
 *
 * @param entries the usable ones, each id once
 * @param skipped how many are not usable
 * @param named ids of those that are not usable, but name something
 * @param problems at most as many as one answer holds
 * @param allProblems how many there are
 * @param whole whether this is all that the source has, and not one page of it
 */
record ReadDirectory(
        List<Entry> entries,
        int skipped,
        Set<String> named,
        List<ImportProblem> problems,
        long allProblems,
        boolean whole) {

    /**
     * A service as the source describes it.
     *
     * @param code the source's own id
     * @param saysAreas false when the source has no word on whom it serves: what the directory has stands
     * @param saysAgency as for the areas
     */
    record Entry(String code, ServiceDetails details, boolean saysAreas, boolean saysAgency) {}
}
