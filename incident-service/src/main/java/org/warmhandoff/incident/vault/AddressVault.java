package org.warmhandoff.incident.vault;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

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
}
