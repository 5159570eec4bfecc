package org.warmhandoff.incident.importing.profile;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.paging.Page;
import org.warmhandoff.kit.security.Caller;

/** Mapping profiles of the caller's agency. */
@Path("/v1/mapping-profiles")
@RolesAllowed(Roles.REPORTER)
public class MappingProfileResource {

    private final MappingProfiles profiles;
    private final Caller caller;

    MappingProfileResource(MappingProfiles profiles, Caller caller) {
        this.profiles = profiles;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The profiles that the agency can use: the shipped ones and its own")
    public Page<MappingProfile> all() {
        List<MappingProfile> all = profiles.all(caller.requireAgency()).stream()
                .map(MappingProfiles.Kept::profile)
                .toList();
        return new Page<>(all, null);
    }

    @GET
    @Path("/{name}")
    @Operation(summary = "One profile; a shipped one is a good start for an own one")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MappingProfile.class)))
    @APIResponse(responseCode = "404", description = "There is no such profile")
    public Response profile(@PathParam("name") String name) {
        MappingProfiles.Kept kept = profiles.find(caller.requireAgency(), name).orElseThrow(ProblemException::notFound);
        return answer(kept);
    }

    @PUT
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Keeps an own profile",
            description =
                    "One with the name of a shipped profile stands before it. If-Match is required to change one.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MappingProfile.class)))
    @APIResponse(responseCode = "422", description = "The profile cannot be used; the problem body says why")
    public Response put(
            @PathParam("name") String name,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid MappingProfile profile) {
        if (!profile.name().equals(name)) {
            throw ProblemException.invalid("/name", "contradiction", "must be the name in the path");
        }
        return answer(profiles.put(caller.requireAgency(), profile, ifMatch));
    }

    private static Response answer(MappingProfiles.Kept kept) {
        return Response.ok(kept.profile())
                .tag(Preconditions.entityTag(kept.version()))
                .build();
    }
}
