package org.warmhandoff.referral.directory.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import org.warmhandoff.referral.directory.domain.OpeningHours;
import org.warmhandoff.referral.directory.domain.OpeningTime;

/**
 * One service of HSDS 3 with everything nested in it, as {@code GET /services/{id}} of its API gives it. It becomes one entry
 * for each place where there is the service, or a single one when it has none.
 */
final class HsdsService {

    /** Marks a service area that is one of ours; HSDS has none but free text and shapes. */
    private static final String AREA_URI = "urn:warm-handoff:area:";

    private static final Set<String> NO_VOICE = Set.of("fax", "pager", "text", "textphone");

    private final JsonNode service;
    private final Intake intake;
    private final LocalDate today;

    HsdsService(JsonNode service, Intake intake, LocalDate today) {
        this.service = service;
        this.intake = intake;
        this.today = today;
    }

    /** @param position of the service in the file, from 1 */
    void read(long position) {
        String status = text(service, "status");
        if (!status.isEmpty() && !status.equalsIgnoreCase("active")) {
            return;
        }
        JsonNode places = service.path("service_at_locations");
        if (places.isEmpty()) {
            read(new EntryDraft(intake, position, text(service, "id")), MissingNode.getInstance());
        }
        for (JsonNode place : places) {
            read(new EntryDraft(intake, position, text(place, "id")), place);
        }
    }

    /** @param place the service at a location, which may be missing */
    private void read(EntryDraft draft, JsonNode place) {
        JsonNode location = place.path("location");
        JsonNode organization = service.path("organization");
        draft.name(text(service, "name"));
        draft.organization(text(organization, "name"));
        needs(draft, place);
        areas(draft);
        address(draft, location);
        phone(draft, first("phones", place, service, location, organization));
        draft.web("url", text(service, "url").isEmpty() ? text(organization, "website") : text(service, "url"));
        for (JsonNode language : first("languages", service, location)) {
            draft.language("languages", text(language, "code"));
        }
        hours(draft, first("schedules", place, service, location));
        draft.finish();
    }

    private void needs(EntryDraft draft, JsonNode place) {
        for (JsonNode attribute : both(service.path("attributes"), place.path("attributes"))) {
            String kind = text(attribute, "link_type").toLowerCase(Locale.ROOT);
            // Whom a service is for is a term as well: families are served by more than family services.
            if (kind.contains("eligib") || kind.contains("audience")) {
                continue;
            }
            JsonNode term = attribute.path("taxonomy_term");
            String word = text(term, "name").isEmpty() ? text(term, "code") : text(term, "name");
            if (!word.isEmpty()) {
                draft.need("attributes", word);
            }
        }
    }

    private void areas(EntryDraft draft) {
        List<String> codes = stream(service.path("service_areas"))
                .map(area -> text(area, "uri"))
                .filter(uri -> uri.startsWith(AREA_URI))
                .map(uri -> uri.substring(AREA_URI.length()))
                .toList();
        if (!codes.isEmpty()) {
            draft.areas("service_areas", codes);
        }
    }

    private static void address(EntryDraft draft, JsonNode location) {
        stream(location.path("addresses"))
                .filter(address -> !text(address, "address_type").equalsIgnoreCase("postal"))
                .findFirst()
                .or(() -> stream(location.path("addresses")).findFirst())
                .ifPresent(address -> draft.address("addresses", line(address)));
    }

    private static String line(JsonNode address) {
        String region = Stream.of("state_province", "postal_code")
                .map(field -> text(address, field))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return Stream.concat(
                        Stream.of("address_1", "address_2", "city").map(field -> text(address, field)),
                        Stream.of(region))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static void phone(EntryDraft draft, JsonNode phones) {
        for (JsonNode phone : phones) {
            boolean voice = !NO_VOICE.contains(text(phone, "type").toLowerCase(Locale.ROOT));
            String extension = text(phone, "extension");
            String number = text(phone, "number").replace("\"", "") + (extension.isEmpty() ? "" : " x" + extension);
            if (voice && draft.phone("phones", number)) {
                return;
            }
        }
    }

    private void hours(EntryDraft draft, JsonNode schedules) {
        List<OpeningTime> times = new ArrayList<>();
        for (JsonNode one : schedules) {
            HsdsSchedule schedule = new HsdsSchedule(one);
            if (!schedule.isOver(today)) {
                schedule.week(today)
                        .ifPresentOrElse(
                                times::addAll,
                                () -> draft.leaveOut(
                                        "schedules",
                                        "not-weekly",
                                        "holds a schedule that is not the same every week from now on, or has no times"));
            }
        }
        draft.hours("schedules", OpeningHours.of(times));
    }

    /** The list under this name in the first of these that has one with something in it. */
    private static JsonNode first(String list, JsonNode... owners) {
        return Stream.of(owners)
                .map(owner -> owner.path(list))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static List<JsonNode> both(JsonNode one, JsonNode other) {
        return Stream.concat(stream(one), stream(other)).toList();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String text(JsonNode owner, String field) {
        return owner.path(field).isValueNode() && !owner.path(field).isNull()
                ? owner.path(field).asText().strip()
                : "";
    }
}
