package org.warmhandoff.referral.directory.card;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.database.Database;
import org.warmhandoff.referral.directory.DirectoryConfig;
import org.warmhandoff.referral.directory.ListingStore;
import org.warmhandoff.referral.directory.domain.CardSelection;
import org.warmhandoff.referral.directory.domain.Listing;
import org.warmhandoff.referral.directory.domain.ListingFormat;
import org.warmhandoff.referral.directory.domain.ServiceDetails;
import org.warmhandoff.referral.followup.FollowUpConfig;

/** The printable card of an area, for everybody: it holds what is on the doors of services, and no person. */
@Path("/cards")
@Tag(name = "Resources")
public class CardResource {

    /** Enough for every card; a reader without an account must not have the whole of a large directory read. */
    private static final int CONSIDERED = 500;

    /** Seconds for which a copy is good: long enough for many readers, short enough for a closed door. */
    private static final int MAX_AGE = 300;

    private final Database database;
    private final ListingStore listings;
    private final InstantSource clock;
    private final ZoneId zone;
    private final int room;
    private final CardPage english;
    private final CardPage spanish;

    CardResource(
            Database database,
            ListingStore listings,
            InstantSource clock,
            DirectoryConfig config,
            FollowUpConfig community) {
        this.database = database;
        this.listings = listings;
        this.clock = clock;
        this.zone = community.timeZone();
        this.room = config.cardRoom();
        CardTexts inEnglish = CardTexts.load(Locale.US);
        CardTexts inSpanish = CardTexts.load(Locale.forLanguageTag("es-US"));
        this.english = new CardPage(inEnglish, inSpanish);
        this.spanish = new CardPage(inSpanish, inEnglish);
    }

    @GET
    @Path("{area: " + ListingFormat.CODE + "}")
    @Produces(MediaType.TEXT_HTML + ";charset=utf-8")
    @PermitAll
    @Operation(
            summary = "The printable card of an area's resources",
            description =
                    "Without an account. An area that no service names gets those that serve the whole community.")
    @APIResponse(responseCode = "200", description = "A page that prints on one sheet.")
    public Response card(
            @PathParam("area") String area,
            @Parameter(description = "en or es; English when left out.", example = "es") @QueryParam("lang") @Nullable
                    String language) {
        List<ServiceDetails> serving = database.read(handle -> listings.serving(handle, area, CONSIDERED)).stream()
                .map(Listing::details)
                .toList();
        // A code that nobody here has given is text from outside, and not printed under our title.
        Optional<String> name =
                serving.stream().anyMatch(service -> service.areas().contains(area))
                        ? Optional.of(CardPage.areaName(area))
                        : Optional.empty();
        CacheControl caching = new CacheControl();
        caching.setMaxAge(MAX_AGE);
        return Response.ok((isSpanish(language) ? spanish : english)
                        .render(name, CardSelection.of(serving, room), LocalDate.ofInstant(clock.instant(), zone)))
                .cacheControl(caching)
                .build();
    }

    private static boolean isSpanish(@Nullable String language) {
        return language != null && language.toLowerCase(Locale.ROOT).startsWith("es");
    }
}
