package org.warmhandoff.incident.feed;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.paging.Page;
import org.warmhandoff.kit.security.Caller;

/** The feeds: whether they are heard from, and how good they are. */
@Path("/v1/feeds")
@Produces(MediaType.APPLICATION_JSON)
public class FeedResource {

    private final Database database;
    private final FeedStore feeds;
    private final FeedConfig config;
    private final InstantSource clock;
    private final Caller caller;

    FeedResource(Database database, FeedStore feeds, FeedConfig config, InstantSource clock, Caller caller) {
        this.database = database;
        this.feeds = feeds;
        this.config = config;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.REPORTER, Roles.COORDINATOR, Roles.ANALYST, Roles.DATA_STEWARD, Roles.ADMINISTRATOR})
    @Operation(
            summary = "The feeds: when each was last heard, how late, how complete, how much of it is refused",
            description =
                    """
                    All of them at once, by agency and source; a reporter sees those of its own agency. Looked at once a minute,
                    over the last 28 days unless configured otherwise.
                    """)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FeedPage.class)))
    public Page<FeedView> feeds() {
        @Nullable String agency = seesAll() ? null : caller.requireAgency();
        LocalDate since = LocalDate.ofInstant(clock.instant().minus(config.window()), ZoneOffset.UTC);
        List<FeedStore.Listed> listed = database.read(handle -> feeds.list(handle, agency, since));
        return new Page<>(listed.stream().map(FeedView::of).toList(), null);
    }

    private boolean seesAll() {
        return Stream.of(Roles.COORDINATOR, Roles.ANALYST, Roles.DATA_STEWARD, Roles.ADMINISTRATOR)
                .anyMatch(caller::has);
    }

    /** The answer in the OpenAPI document, which cannot name a generic type. */
    @Schema(name = "FeedPage")
    record FeedPage(List<FeedView> items, @Schema(nullable = true) @Nullable String next) {}
}
