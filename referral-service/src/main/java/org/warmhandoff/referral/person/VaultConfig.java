package org.warmhandoff.referral.person;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the vault is, and how long to wait for it. */
@ConfigMapping(prefix = "warm-handoff.vault")
public interface VaultConfig {

    /** Base address of incident-service. Without it nobody's identity can be read; all else works. */
    Optional<URI> url();

    /**
     * A file with this service's token, of the role {@code vault-reader}. It is read for each request, so that whoever renews it
     * need not restart the service.
     */
    Optional<Path> tokenFile();

    /** How long one request may take, to the last byte of its answer. A request that fails is made once more. */
    @WithDefault("PT2S")
    Duration timeout();

    /** How many workers may wait for the vault at once; the next is told at once that it does not answer. */
    @WithDefault("16")
    int mostAtOnce();
}
