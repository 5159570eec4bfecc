package org.warmhandoff.analytics.alert.lifecycle;

import java.util.UUID;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.idempotency.IdempotentRequests;

/** Which alert a request wants to move, and under which conditions. */
public class MovedAlert {

    @PathParam("id")
    @SuppressWarnings("NullAway.Init") // The path does not match without it.
    UUID id;

    @Parameter(description = "The ETag of the version that you have read.", required = true, example = "\"3\"")
    @HeaderParam(HttpHeaders.IF_MATCH)
    @Nullable
    String ifMatch;

    @Parameter(description = "Of your choice, new for each request. A repeated request gets the first answer again.")
    @HeaderParam(IdempotentRequests.HEADER)
    @Nullable
    String key;
}
