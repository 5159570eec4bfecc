package org.warmhandoff.referral.directory.importing;

import java.util.List;

/**
 * What an import has done, or would do.
 *
 * @param dryRun true when nothing was kept
 * @param created services that the directory did not have
 * @param changed services that it had otherwise, or had retired
 * @param retired services of the same source that the file no longer names
 * @param skipped entries of the file that cannot be used; what the directory had under their ids stands
 * @param partial true when the file is one page of several, so that nothing was retired
 * @param problems the first ones
 * @param furtherProblems how many more there are
 */
public record ImportResult(
        boolean dryRun,
        int created,
        int changed,
        int unchanged,
        int retired,
        int skipped,
        boolean partial,
        List<ImportProblem> problems,
        long furtherProblems) {}
