package org.warmhandoff.incident.importing.fhir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.SceneType;
import org.warmhandoff.incident.importing.fhir.domain.PlaceKind;
import org.warmhandoff.incident.report.ReportBody;

/**
 * Reads where it happened: the first location of the encounter that is not a place of care and has the code of an area or a
 * point, by itself or by what it is part of. A place of care is where the person was brought: counting there would move every
 * overdose to the hospital.
 */
final class ReadPlace {

    /**
     * Where it happened.
     *
     * @param assumed true when the record does not say, and the area is the agency's default
     */
    record Found(ReportBody.Location location, SceneType sceneType, boolean assumed) {}

    private static final Pattern AREA_CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    /** Where the person was going to be, but was not. */
    private static final Set<String> NOT_THERE = Set.of("planned", "reserved");

    private final Bundle bundle;
    private final @Nullable String areaCodeSystem;
    private final @Nullable String defaultArea;

    ReadPlace(Bundle bundle, @Nullable String areaCodeSystem, @Nullable String defaultArea) {
        this.bundle = bundle;
        this.areaCodeSystem = areaCodeSystem;
        this.defaultArea = defaultArea;
    }

    /** @throws UnreadableElementException when the record does not say and no area is assumed for the agency */
    Found of(Resource encounter) {
        boolean caredFor = false;
        for (Element at : encounter.root().children("location")) {
            Optional<Resource> place = NOT_THERE.contains(String.valueOf(at.text("status")))
                    ? Optional.empty()
                    : bundle.resolve(encounter, at.child("location")).filter(resource -> resource.is("Location"));
            if (place.isPresent()) {
                PlaceKind kind = kind(place.get());
                Optional<ReportBody.Location> location =
                        kind == PlaceKind.PLACE_OF_CARE ? Optional.empty() : location(place.get());
                if (location.isPresent()) {
                    return new Found(location.get(), kind.sceneType(), false);
                }
                caredFor |= kind == PlaceKind.PLACE_OF_CARE;
            }
        }
        if (defaultArea != null) {
            return new Found(new ReportBody.Location(null, null, defaultArea, null), SceneType.UNKNOWN, true);
        }
        throw encounter
                .root()
                .at("location")
                .unreadable(
                        caredFor ? "only-a-place-of-care" : "required",
                        caredFor
                                ? "names only where the person was cared for, not where it happened"
                                : "names no location with a position or the code of an area");
    }

    private static PlaceKind kind(Resource place) {
        return PlaceKind.of(Stream.concat(
                        place.understood().root().concepts("type").stream(),
                        place.root().concept("physicalType").stream())
                .toList());
    }

    private Optional<ReportBody.Location> location(Resource place) {
        Set<String> passed = new HashSet<>();
        Resource next = place;
        while (passed.add(next.root().pointer())) {
            Optional<ReportBody.Location> own = own(next.understood().root());
            if (own.isPresent()) {
                return own;
            }
            Optional<Resource> whole =
                    bundle.resolve(next, next.root().child("partOf")).filter(resource -> resource.is("Location"));
            if (whole.isEmpty()) {
                return Optional.empty();
            }
            next = whole.get();
        }
        throw place.root().at("partOf").unreadable("circular-reference", "leads back to itself");
    }

    private Optional<ReportBody.Location> own(Element place) {
        Element position = place.child("position");
        String area = areaCode(place);
        if (position == null && area == null) {
            return Optional.empty();
        }
        Element address = place.child("address");
        return Optional.of(new ReportBody.Location(
                position == null ? null : degrees(position, "latitude", 90),
                position == null ? null : degrees(position, "longitude", 180),
                area,
                address == null ? null : PostalAddress.oneLine(address)));
    }

    private static Double degrees(Element position, String name, int most) {
        Double degrees = position.number(name);
        if (degrees == null) {
            throw position.at(name).unreadable("required", "a position needs both latitude and longitude");
        }
        if (!(Math.abs(degrees) <= most)) {
            throw position.at(name).unreadable("range", "must be degrees from -" + most + " to " + most);
        }
        return degrees;
    }

    private @Nullable String areaCode(Element place) {
        if (areaCodeSystem == null) {
            return null;
        }
        List<String> codes = new ArrayList<>();
        for (Element identifier : place.children("identifier")) {
            if (areaCodeSystem.equals(identifier.text("system"))) {
                addText(codes, identifier, "value");
            }
        }
        for (Element extension : place.children("extension")) {
            if (areaCodeSystem.equals(extension.text("url"))) {
                addText(codes, extension, "valueCode");
                addText(codes, extension, "valueString");
            }
        }
        if (codes.isEmpty()) {
            return null;
        }
        if (!AREA_CODE.matcher(codes.get(0)).matches()) {
            throw place.unreadable("format", "holds something else than the code of an area");
        }
        return codes.get(0);
    }

    private static void addText(List<String> texts, Element element, String name) {
        String text = element.text(name);
        if (text != null) {
            texts.add(text);
        }
    }
}
