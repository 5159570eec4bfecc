package org.warmhandoff.incident.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** An export as the state-overdose-network profile reads it, with incidents that no other test has. */
final class StateNetworkFile {

    private static final List<String> COLUMNS = List.of(
            "Incident ID",
            "Incident Date",
            "Incident Time",
            "Incident County Name",
            "Victim ID",
            "Gender Desc",
            "Age Range",
            "Susp OD Drug Desc",
            "Naloxone Administered",
            "Administration ID",
            "Dose Count",
            "Response Desc",
            "Survive",
            "Revive Action Desc",
            "Third Party Admin Desc",
            "Race");

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final List<Row> rows = new ArrayList<>();

    /** A row of an ordinary case, which can be made another one. */
    static final class Row {

        private final Map<String, String> cells = new LinkedHashMap<>();

        Row with(String column, String cell) {
            cells.put(column, cell);
            return this;
        }

        private String line() {
            return COLUMNS.stream()
                    .map(column -> '"' + cells.getOrDefault(column, "") + '"')
                    .collect(Collectors.joining(","));
        }
    }

    /**
     * @param incident within this file; empty for none
     * @param administration empty for none
     */
    Row row(String incident, String person, String drug, String administration) {
        Row row = new Row()
                .with("Incident ID", incident.isEmpty() ? "" : number(incident))
                .with("Incident Date", "2026-01-05T00:00:00.000")
                .with("Incident Time", "16:15:00")
                .with("Incident County Name", "Harbor City")
                .with("Victim ID", person)
                .with("Gender Desc", "Female")
                .with("Age Range", "20 - 29")
                .with("Susp OD Drug Desc", drug)
                .with("Naloxone Administered", "Y")
                .with("Administration ID", administration)
                .with("Dose Count", administration.isEmpty() ? "0" : "1")
                .with("Survive", "Y");
        rows.add(row);
        return row;
    }

    /** What the file calls an incident. */
    String number(String incident) {
        return run + "-" + incident;
    }

    byte[] bytes() {
        String header = COLUMNS.stream().map(column -> '"' + column + '"').collect(Collectors.joining(","));
        return (header + "\n" + rows.stream().map(row -> row.line() + "\n").collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }

    Upload upload() {
        return Upload.of(Upload.CSV, bytes()).profile("state-overdose-network");
    }
}
