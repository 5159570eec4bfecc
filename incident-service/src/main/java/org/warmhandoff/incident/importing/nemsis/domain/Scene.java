package org.warmhandoff.incident.importing.nemsis.domain;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Where it happened: by the coordinates of the scene (eScene.11), else by an area that somebody assigned to its city (eScene.17) or
 * its county (eScene.21). The position of the unit (eResponse.17) is somewhere else and is not read.
 *
 * @param latitude in degrees; null without coordinates
 * @param longitude in degrees; null without coordinates
 * @param areaCode null with coordinates
 * @param address for the vault; null when the record has none
 */
public record Scene(
        @Nullable Double latitude, @Nullable Double longitude, @Nullable String areaCode, @Nullable String address) {

    private static final Pattern COORDINATES =
            Pattern.compile("([+-]?[0-9]{1,2}(?:\\.[0-9]+)?),([+-]?[0-9]{1,3}(?:\\.[0-9]+)?)");

    /**
     * Areas of places that NEMSIS has codes for.
     *
     * @param byCity codes of areas by the GNIS number of a city
     * @param byCounty codes of areas by the five digits of a county (ANSI, formerly FIPS)
     */
    public record Areas(Map<String, String> byCity, Map<String, String> byCounty) {

        public Areas {
            byCity = Map.copyOf(byCity);
            byCounty = Map.copyOf(byCounty);
        }

        private Optional<String> of(Elements elements) {
            return elements.first(NemsisElement.SCENE_CITY)
                    .flatMap(city -> Optional.ofNullable(byCity.get(city)))
                    .or(() -> elements.first(NemsisElement.SCENE_COUNTY)
                            .flatMap(county -> Optional.ofNullable(byCounty.get(county))));
        }
    }

    /**
     * The scene; nothing when neither coordinates nor an area are known.
     *
     * @throws MalformedElementException when the coordinates are none
     */
    public static Optional<Scene> of(Elements elements, Areas areas) {
        String address = Address.of(
                elements, NemsisElement.SCENE_ADDRESS, NemsisElement.SCENE_APARTMENT, NemsisElement.SCENE_ZIP);
        Optional<String> coordinates = elements.first(NemsisElement.SCENE_GPS);
        if (coordinates.isPresent()) {
            Matcher matcher = COORDINATES.matcher(coordinates.get());
            if (!matcher.matches()) {
                throw new MalformedElementException(NemsisElement.SCENE_GPS);
            }
            return Optional.of(new Scene(
                    Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2)), null, address));
        }
        return areas.of(elements).map(area -> new Scene(null, null, area, address));
    }

    @Override
    public String toString() {
        return "Scene[withheld]";
    }
}
