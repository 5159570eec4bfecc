package org.warmhandoff.referral.directory;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.paging.Page;
import org.warmhandoff.referral.directory.domain.CapacityRule;
import org.warmhandoff.referral.directory.domain.Listing;
import org.warmhandoff.referral.directory.domain.ListingId;
import org.warmhandoff.referral.followup.FollowUpConfig;

/** The resource directory over HTTP. */
@Path("/v1/resources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Resources", description = "Services that people can be referred to.")
public class DirectoryResource {

    private static final String NO_ID = "is not the id of a resource: the source, a colon, and the source's own id";

    private final Database database;
    private final ListingStore listings;
    private final SearchDirectory search;
    private final ChangeDirectory changes;
    private final InstantSource clock;
    private final CapacityRule capacityRule;
    private final ZoneId zone;

    DirectoryResource(
            Database database,
            ListingStore listings,
            SearchDirectory search,
            ChangeDirectory changes,
            InstantSource clock,
            DirectoryConfig config,
            FollowUpConfig community) {
        this.database = database;
        this.listings = listings;
        this.search = search;
        this.changes = changes;
        this.clock = clock;
        this.capacityRule = config.capacityRule();
        this.zone = community.timeZone();
    }

    @GET
    @RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD, Roles.COORDINATOR, Roles.DATA_STEWARD, Roles.ADMINISTRATOR})
    @Operation(
            summary = "Services, by name",
            description = "Filters combine; a filter that is left out asks for everything that is listed.")
    @APIResponse(
            responseCode = "200",
            description = "One page, with a Link to the next one.",
            content = @Content(schema = @Schema(implementation = ResourcePage.class)))
    @APIResponse(responseCode = "400", description = "A parameter cannot be understood.")
    public Response resources(
            @Parameter(description = "Any of these needs; repeated, or with commas between.", example = "housing,food")
                    @QueryParam("need")
                    List<String> need,
            @Parameter(
                            description =
                                    "Codes of areas: what serves any of them, or the whole community. Repeated, or with commas between.")
                    @QueryParam("area")
                    List<String> area,
            @Parameter(description = "A BCP 47 tag: es finds es-MX as well.") @QueryParam("language") @Nullable
                    String language,
            @Parameter(description = "now: what is open at this moment.") @QueryParam("open") @Nullable String open,
            @Parameter(
                            description =
                                    "Any of has-capacity, no-capacity, waitlist, additional-assessment-required, unknown; repeated, or with commas between.")
                    @QueryParam("capacity")
                    List<String> capacity,
            @Parameter(
                            description = "1 to 500 items a page; 50 when left out.",
                            schema = @Schema(implementation = Integer.class))
                    @QueryParam("limit")
                    @Nullable
                    String limit,
            @Parameter(description = "Where the page before ended: its next.") @QueryParam("cursor") @Nullable
                    String cursor,
            @Context UriInfo uri) {
        DirectoryFilter filter = DirectoryFilter.of(need, area, language, open, capacity);
        Page<Listing> page = search.page(filter, cursor, Page.limit(DirectoryFilter.limit(limit)));
        Instant now = clock.instant();
        List<ListingView> items =
                page.items().stream().map(listing -> view(listing, now)).toList();
        return new Page<>(items, page.next()).toResponse(uri);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD, Roles.COORDINATOR, Roles.DATA_STEWARD, Roles.ADMINISTRATOR})
    @Operation(summary = "One service", description = "Also one that is no longer listed.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ListingView.class)))
    @APIResponse(responseCode = "404", description = "There is no such resource.")
    public Response resource(@PathParam("id") String id) {
        Listing listing = ListingId.parse(id)
                .flatMap(known -> database.read(handle -> listings.find(handle, known)))
                .orElseThrow(ProblemException::notFound);
        return answer(Response.ok(), listing);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            summary = "Create or change a service, or list it again",
            description =
                    """
                    The next import from the same source replaces what it says itself; the areas and the agency stay when it \
                    says nothing of them.""")
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = ListingView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created.",
            content = @Content(schema = @Schema(implementation = ListingView.class)))
    @APIResponse(responseCode = "412", description = "It has changed since it was read, or exists and must not.")
    @APIResponse(responseCode = "422", description = "A field breaks a rule.")
    @APIResponse(responseCode = "428", description = "It exists: send If-Match.")
    public Response putResource(
            @Parameter(description = "The source, a colon, and the source's own id.", example = "county-211:pantry-7")
                    @PathParam("id")
                    @Pattern(regexp = ListingId.TEXT, message = NO_ID)
                    String id,
            @Valid @NotNull(message = "is required") ListingRequest request,
            @Parameter(description = "The ETag of the version to change.") @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            @Parameter(description = "* to create and never change.") @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable
                    String ifNoneMatch,
            @Context UriInfo uri) {
        ChangeDirectory.Result result =
                changes.put(existingId(id), request.details(), ifMatch, Preconditions.mustBeNew(ifNoneMatch));
        return answer(result.created() ? Response.created(uri.getAbsolutePath()) : Response.ok(), result.listing());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Retire a service", description = "It is kept and no longer listed.")
    @APIResponse(responseCode = "204", description = "Retired.")
    @APIResponse(responseCode = "404", description = "There is no such resource.")
    @APIResponse(responseCode = "412", description = "It has changed since it was read.")
    @APIResponse(responseCode = "428", description = "Send If-Match.")
    public void retireResource(
            @PathParam("id") String id,
            @Parameter(description = "The ETag of the version to retire.") @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch) {
        changes.retire(existingId(id), ifMatch);
    }

    @PUT
    @Path("{id}/capacity")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TEAM_LEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    @Operation(
            summary = "Say whether a service can take somebody",
            description = "It holds from now on, for a day unless configured otherwise; then it is unknown again.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ListingView.class)))
    @APIResponse(responseCode = "404", description = "There is no such resource, or it is retired.")
    @APIResponse(responseCode = "412", description = "It has changed since it was read.")
    @APIResponse(responseCode = "428", description = "Send If-Match.")
    public Response putCapacity(
            @PathParam("id") String id,
            @Valid @NotNull(message = "is required") CapacityRequest request,
            @Parameter(description = "The ETag of the resource as it was read.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch) {
        return answer(Response.ok(), changes.keepCapacity(existingId(id), request.status(), ifMatch));
    }

    private Response answer(Response.ResponseBuilder answer, Listing listing) {
        return answer.entity(view(listing, clock.instant()))
                .tag(Preconditions.entityTag(listing.version()))
                .build();
    }

    private ListingView view(Listing listing, Instant now) {
        return ListingView.of(listing, now, zone, capacityRule);
    }

    private static ListingId existingId(String id) {
        return ListingId.parse(id).orElseThrow(ProblemException::notFound);
    }

    /** Names the page in the OpenAPI document. */
    @Schema(name = "ResourcePage")
    record ResourcePage(List<ListingView> items, @Schema(nullable = true) @Nullable String next) {}
}
