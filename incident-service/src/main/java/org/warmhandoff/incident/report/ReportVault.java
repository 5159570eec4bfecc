package org.warmhandoff.incident.report;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.incident.vault.AddressVault;
import org.warmhandoff.incident.vault.IdentityVault;

/** What of a report goes to the vault: its address, and who its people are. */
@ApplicationScoped
class ReportVault {

    private final AddressVault addresses;
    private final IdentityVault identities;

    ReportVault(AddressVault addresses, IdentityVault identities) {
        this.addresses = addresses;
        this.identities = identities;
    }

    /** The contents, with the reference of every person who is known well enough to be told from others. */
    ReportContents recognize(Handle transaction, ReportContents contents) {
        return contents.identifies()
                ? contents.recognizing(identities.recognizeAll(transaction, contents.identities()))
                : contents;
    }

    /** As {@link #recognize}, without remembering whoever is new. */
    ReportContents find(Handle handle, ReportContents contents) {
        return contents.identifies()
                ? contents.recognizing(identities.findAll(handle, contents.identities()))
                : contents;
    }

    /** Those of the reports that the vault holds something of. */
    Set<UUID> holding(Handle handle, Collection<Report> reports) {
        List<UUID> ids = reports.stream().map(Report::id).toList();
        Set<UUID> held = new HashSet<>(addresses.holding(handle, ids));
        held.addAll(identities.holding(handle, ids));
        return held;
    }

    /** Keeps what new reports bring. */
    void keep(Handle transaction, List<NewReport> fresh) {
        Map<UUID, String> given = new HashMap<>();
        for (NewReport one : fresh) {
            String address = one.contents().address();
            if (address != null) {
                given.put(one.report().id(), address);
            }
            if (one.contents().identifies()) {
                identities.keep(transaction, one.report().id(), one.contents().identities());
            }
        }
        addresses.add(transaction, given);
    }

    /** Keeps what a correction brings, in place of what was there. */
    void replace(Handle transaction, Report report, ReportContents contents) {
        addresses.keep(transaction, report.id(), contents.address());
        identities.keep(
                transaction, report.id(), contents.identifies() ? contents.identities() : Collections.emptyList());
    }

    void forget(Handle transaction, Report report) {
        addresses.keep(transaction, report.id(), null);
        identities.forget(transaction, report.id());
    }
}
