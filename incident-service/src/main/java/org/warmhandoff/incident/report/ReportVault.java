package org.warmhandoff.incident.report;

import java.util.Collections;

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

    /** Keeps what a new report brings. */
    void keep(Handle transaction, Report report, ReportContents contents) {
        if (contents.address() != null) {
            addresses.keep(transaction, report.id(), contents.address());
        }
        if (contents.identifies()) {
            identities.keep(transaction, report.id(), contents.identities());
        }
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
