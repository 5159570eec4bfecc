package org.warmhandoff.referral.directory.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Puts the rows of HSDS's tables into each other, as its JSON has them, so that both forms are read by the same rules. A row
 * that points to nothing stays out.
 */
final class HsdsTree {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<HsdsTable, CsvTable> tables;

    /** By table and column, the rows for each value: made when it is first asked for. */
    private final Map<String, Map<String, List<CsvTable.Row>>> indexes = new HashMap<>();

    HsdsTree(Map<HsdsTable, CsvTable> tables) {
        this.tables = tables;
    }

    List<CsvTable.Row> services() {
        return rows(HsdsTable.SERVICES);
    }

    ObjectNode service(CsvTable.Row row) {
        String id = row.cell("id");
        ObjectNode service = node(row);
        find(HsdsTable.ORGANIZATIONS, "id", row.cell("organization_id")).stream()
                .findFirst()
                .ifPresent(organization -> service.set("organization", organization(organization)));
        service.set("phones", nodes(HsdsTable.PHONES, "service_id", id));
        service.set("schedules", nodes(HsdsTable.SCHEDULES, "service_id", id));
        service.set("languages", nodes(HsdsTable.LANGUAGES, "service_id", id));
        service.set("service_areas", nodes(HsdsTable.SERVICE_AREAS, "service_id", id));
        service.set("attributes", attributes(id));
        ArrayNode places = service.putArray("service_at_locations");
        find(HsdsTable.SERVICE_AT_LOCATION, "service_id", id).forEach(place -> places.add(place(place)));
        return service;
    }

    private ObjectNode organization(CsvTable.Row row) {
        ObjectNode organization = node(row);
        organization.set("phones", nodes(HsdsTable.PHONES, "organization_id", row.cell("id")));
        return organization;
    }

    private ObjectNode place(CsvTable.Row row) {
        String id = row.cell("id");
        ObjectNode place = node(row);
        place.set("phones", nodes(HsdsTable.PHONES, "service_at_location_id", id));
        place.set("schedules", nodes(HsdsTable.SCHEDULES, "service_at_location_id", id));
        place.set("attributes", attributes(id));
        place.set("location", location(row.cell("location_id")));
        return place;
    }

    /** A location has nothing that matters of its own, so its row may be missing. */
    private ObjectNode location(String id) {
        ObjectNode location = JSON.objectNode();
        location.set("addresses", nodes(HsdsTable.ADDRESSES, "location_id", id));
        location.set("phones", nodes(HsdsTable.PHONES, "location_id", id));
        location.set("schedules", nodes(HsdsTable.SCHEDULES, "location_id", id));
        location.set("languages", nodes(HsdsTable.LANGUAGES, "location_id", id));
        return location;
    }

    private ArrayNode attributes(String owner) {
        ArrayNode attributes = JSON.arrayNode();
        for (CsvTable.Row row : find(HsdsTable.ATTRIBUTES, "link_id", owner)) {
            find(HsdsTable.TAXONOMY_TERMS, "id", row.cell("taxonomy_term_id")).stream()
                    .findFirst()
                    .ifPresent(term -> attributes.add(node(row).set("taxonomy_term", node(term))));
        }
        return attributes;
    }

    private ArrayNode nodes(HsdsTable table, String column, String value) {
        ArrayNode nodes = JSON.arrayNode();
        find(table, column, value).stream()
                // The telephone of one person, and a language that is spoken on one line, are not the service's.
                .filter(row ->
                        row.cell("contact_id").isEmpty() && row.cell("phone_id").isEmpty())
                .forEach(row -> nodes.add(node(row)));
        return nodes;
    }

    private List<CsvTable.Row> find(HsdsTable table, String column, String value) {
        return indexes.computeIfAbsent(table + "." + column, key -> rows(table).stream()
                        .filter(row -> !row.cell(column).isEmpty())
                        .collect(Collectors.groupingBy(row -> row.cell(column))))
                .getOrDefault(value, List.of());
    }

    private List<CsvTable.Row> rows(HsdsTable table) {
        CsvTable found = tables.get(table);
        return found == null ? List.of() : found.rows();
    }

    private static ObjectNode node(CsvTable.Row row) {
        ObjectNode node = JSON.objectNode();
        row.cells().keySet().forEach(column -> node.put(column, row.cell(column)));
        return node;
    }
}
