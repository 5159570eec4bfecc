package org.warmhandoff.incident.area.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.contracts.area.AreaLevel;

/**
 * Where an overdose counts when no more is known than its jurisdiction, or not even that: one neighborhood without a boundary
 * for each jurisdiction, {@code <jurisdiction>-unassigned}, and one for the whole map, {@code unassigned}. They are areas like
 * others to everybody who counts or covers areas.
 *
 * <p>Every boundary file has them. A file may bring one itself, to give it another name or a boundary. Any other area with one
 * of their codes is refused, and so is a jurisdiction whose code leaves no room for the ending: a code that was cut short
 * could be that of another jurisdiction.
 */
public final class UnassignedAreas {

    /** Code of the one for the whole map. */
    public static final String MAP_WIDE = "unassigned";

    private static final String ENDING = "-" + MAP_WIDE;

    private static final int LONGEST_CODE = 64;

    /** Most characters of the code of a jurisdiction. */
    public static final int LONGEST_JURISDICTION_CODE = LONGEST_CODE - ENDING.length();

    private static final int LONGEST_NAME = 200;

    /** Why an area cannot be in a file. */
    public enum Refusal implements Coded {
        RESERVED_CODE,
        NO_ROOM_FOR_UNASSIGNED;

        @Override
        public String code() {
            return Coded.super.code();
        }
    }

    private UnassignedAreas() {}

    /** @param jurisdiction null for the whole map */
    public static String codeOf(@Nullable String jurisdiction) {
        return jurisdiction == null ? MAP_WIDE : jurisdiction + ENDING;
    }

    /** True for the unassigned area of a jurisdiction, and for that of the whole map. */
    public static boolean holds(Area area) {
        return area.isNeighborhood() && area.code().equals(codeOf(area.jurisdiction()));
    }

    /**
     * Why this area cannot be in the file; nothing for most.
     *
     * @param file all areas of the file, by code
     */
    public static Optional<Refusal> refusal(Area area, Map<String, Area> file) {
        if (area.isJurisdiction() && area.code().length() > LONGEST_JURISDICTION_CODE) {
            return Optional.of(Refusal.NO_ROOM_FOR_UNASSIGNED);
        }
        return isReserved(area.code(), file) && !holds(area) ? Optional.of(Refusal.RESERVED_CODE) : Optional.empty();
    }

    private static boolean isReserved(String code, Map<String, Area> file) {
        if (!code.endsWith(ENDING)) {
            return code.equals(MAP_WIDE);
        }
        Area named = file.get(code.substring(0, code.length() - ENDING.length()));
        return named != null && named.isJurisdiction();
    }

    /** The areas of a file, and the unassigned areas that it does not bring itself. */
    public static List<Area> completing(List<Area> file) {
        Set<String> codes = new HashSet<>();
        file.forEach(area -> codes.add(area.code()));
        List<Area> all = new ArrayList<>(file);
        file.stream()
                .filter(Area::isJurisdiction)
                .filter(jurisdiction -> !codes.contains(codeOf(jurisdiction.code())))
                .map(jurisdiction -> unassigned(jurisdiction.code(), jurisdiction.name() + ", unassigned"))
                .forEach(all::add);
        if (!codes.contains(MAP_WIDE)) {
            all.add(unassigned(null, "Unassigned"));
        }
        return all;
    }

    private static Area unassigned(@Nullable String jurisdiction, String name) {
        return new Area(
                codeOf(jurisdiction),
                AreaLevel.NEIGHBORHOOD,
                name.length() <= LONGEST_NAME ? name : Objects.requireNonNull(jurisdiction) + ENDING,
                jurisdiction,
                null,
                null);
    }
}
