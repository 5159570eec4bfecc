package org.warmhandoff.incident.linking.domain;

/**
 * One reason for or against, for a person to read. Codes only: it holds nothing of what the reports say.
 *
 * @param rule what was compared
 * @param observation what was seen, as a code of that rule, such as {@code within-5-minutes}
 * @param points log2 of how many times likelier the observation is for two reports of one incident than for two reports of
 *     different ones: 1 doubles the odds, -1 halves them; between -10 and 10
 * @param bearing what it means beside its points
 */
public record LinkReason(LinkRule rule, String observation, double points, Bearing bearing) {

    /** True when it alone makes an automatic link impossible. */
    public boolean conflict() {
        return bearing != Bearing.EVIDENCE;
    }
}
