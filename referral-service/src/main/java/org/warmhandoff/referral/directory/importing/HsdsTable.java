package org.warmhandoff.referral.directory.importing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The files of HSDS's tabular data package that are read, with their columns. Contacts are people, and are not. */
enum HsdsTable {
    SERVICES("id", "organization_id", "name", "status", "url"),
    ORGANIZATIONS("id", "name", "website"),
    LOCATIONS("id"),
    SERVICE_AT_LOCATION("id", "service_id", "location_id"),
    ADDRESSES("id", "location_id", "address_1", "address_2", "city", "state_province", "postal_code", "address_type"),
    PHONES(
            "id",
            "service_id",
            "organization_id",
            "location_id",
            "service_at_location_id",
            "contact_id",
            "number",
            "extension",
            "type"),
    SCHEDULES(
            "id",
            "service_id",
            "location_id",
            "service_at_location_id",
            "valid_from",
            "valid_to",
            "dtstart",
            "until",
            "count",
            "freq",
            "interval",
            "byday",
            "byweekno",
            "bymonthday",
            "byyearday",
            "opens_at",
            "closes_at"),
    LANGUAGES("id", "service_id", "location_id", "phone_id", "code"),
    SERVICE_AREAS("id", "service_id", "uri"),
    TAXONOMY_TERMS("id", "code", "name"),
    ATTRIBUTES("id", "link_id", "taxonomy_term_id", "link_type");

    private final Set<String> columns;

    HsdsTable(String... columns) {
        this.columns = Set.of(columns);
    }

    /** The table in a file of this path; null for a file that is not read. */
    static @Nullable HsdsTable of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return Arrays.stream(values())
                .filter(table -> table.fileName().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".csv";
    }

    Set<String> columns() {
        return columns;
    }
}
