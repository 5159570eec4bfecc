package org.warmhandoff.referral.directory.importing;

import java.io.IOException;
import java.io.InputStream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.kit.http.FieldError;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.http.ProblemKind;
import org.warmhandoff.referral.directory.domain.ListingId;

/** Directories of other systems over HTTP. */
@Path("/v1/resources/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Resources")
public class ImportResource {

    private final Instance<DirectoryFormat> formats;
    private final ImportDirectory importDirectory;

    ImportResource(Instance<DirectoryFormat> formats, ImportDirectory importDirectory) {
        this.formats = formats;
        this.importDirectory = importDirectory;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.DATA_STEWARD})
    @Blocking
    @Operation(
            summary = "Take in the directory of a source",
            description =
                    """
                    text/csv with the columns of docs/resources.md; application/json with services of Open Referral HSDS 3 (an \
                    array, or a page of its API); application/zip with the tables of its tabular data package. It replaces what \
                    the source said before: what the file no longer names is retired. Entries that cannot be used are reported \
                    and skipped; a file that cannot be read, or has no usable service, changes nothing. Sending a file again \
                    changes nothing.""")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportResult.class)))
    @APIResponse(responseCode = "400", description = "No source is named, or dryRun is neither true nor false.")
    @APIResponse(responseCode = "413", description = "The file is larger than 32 MiB.")
    @APIResponse(responseCode = "415", description = "Files of this media type are not read.")
    @APIResponse(responseCode = "422", description = "The file as a whole cannot be read, and nothing was.")
    public ImportResult importResources(
            @Parameter(
                            description = "Who says so: lower-case letters, digits and hyphens, at most 32.",
                            example = "county-211",
                            required = true)
                    @QueryParam("source")
                    @Nullable
                    String source,
            @Schema(type = SchemaType.BOOLEAN, description = "true: answers the same, and keeps nothing.")
                    @QueryParam("dryRun")
                    @Nullable
                    String dryRun,
            @Context HttpHeaders headers,
            InputStream body)
            throws IOException {
        if (source == null || !ListingId.isSource(source)) {
            throw ProblemException.badParameter(
                    "source", "Say whose directory it is: lower-case letters, digits and hyphens, at most 32.");
        }
        boolean rehearsal = dryRun != null && truth(dryRun);
        ReadDirectory file = format(headers.getMediaType()).read(body);
        return importDirectory.run(source, file, rehearsal);
    }

    /** Whoever asks for a rehearsal in other words must not find everything taken in. */
    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ProblemException.badParameter("dryRun", "Say true or false.");
        };
    }

    private DirectoryFormat format(@Nullable MediaType type) {
        return formats.stream()
                .filter(one -> type != null && one.reads(type))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                        "Send text/csv, application/json or application/zip.",
                        new FieldError(
                                "Content-Type", "unknown-media-type", "is not the type of a file that is read")));
    }
}
