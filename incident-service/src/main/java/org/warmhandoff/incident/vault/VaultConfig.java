package org.warmhandoff.incident.vault;

import io.smallrye.config.ConfigMapping;

/** Settings of the vault. */
@ConfigMapping(prefix = "warm-handoff.vault")
public interface VaultConfig {

    /**
     * Key of the blind index, in base64: 32 bytes or more, secret, and the same in every replica for good. Another key makes
     * every person a stranger.
     */
    String blindIndexKey();
}
