package org.warmhandoff.referral.supply;

import java.util.Map;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import org.warmhandoff.referral.followup.domain.Material;

/** When it is time to order. */
@ConfigMapping(prefix = "warm-handoff.supplies")
interface SupplyConfig {

    /** For every material that {@link #lowAtBy()} does not name. */
    @WithDefault("10")
    int lowAt();

    /** By the code of the material, such as {@code warm-handoff.supplies.low-at-by.naloxone-kit=40}. */
    Map<String, Integer> lowAtBy();

    default int lowAt(Material material) {
        return lowAtBy().getOrDefault(material.code(), lowAt());
    }
}
