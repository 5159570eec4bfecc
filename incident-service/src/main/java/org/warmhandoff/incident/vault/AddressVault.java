package org.warmhandoff.incident.vault;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.database.Rows;

/**
 * Keeps the addresses that reports came with. Nothing reads them yet: who may, and for which purpose, belongs to the
 * feature that will. They are not encrypted yet; until they are, protect the database as what it then is.
 */
@ApplicationScoped
public class AddressVault {

    /** Keeps the address of a report in place of the one before; null forgets it. */
    public void keep(Handle transaction, UUID reportId, @Nullable String address) {
        if (address == null) {
            transaction.execute("DELETE FROM vault.report_address WHERE report_id = ?", reportId);
        } else {
            transaction.execute(
                    """
                    INSERT INTO vault.report_address (report_id, address) VALUES (?, ?)
                    ON CONFLICT (report_id) DO UPDATE SET address = excluded.address
                    """,
                    reportId,
                    address);
        }
    }

    /** Adds the addresses of new reports, by report. */
    public void add(Handle transaction, Map<UUID, String> given) {
        Rows.of(List.copyOf(given.entrySet()))
                .column("uuid", Map.Entry::getKey)
                .column("text", Map.Entry::getValue)
                .update(transaction, "INSERT INTO vault.report_address (report_id, address) SELECT * FROM {rows}");
    }

    /** Those of the reports that have an address. */
    public Set<UUID> holding(Handle handle, List<UUID> reportIds) {
        return Set.copyOf(Rows.of(reportIds)
                .column("uuid", id -> id)
                .query(
                        handle,
                        "SELECT report_id FROM vault.report_address JOIN {rows} AS wanted (id) ON report_id = id",
                        row -> row.getObject(1, UUID.class)));
    }
}
