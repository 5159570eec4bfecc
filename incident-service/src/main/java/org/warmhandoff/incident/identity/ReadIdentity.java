package org.warmhandoff.incident.identity;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.vault.IdentityOnFile;
import org.warmhandoff.incident.identity.domain.IdentityMerge;
import org.warmhandoff.incident.identity.domain.Mention;
import org.warmhandoff.incident.identity.domain.SamePersonAfterMerge;
import org.warmhandoff.incident.incident.Incidents;
import org.warmhandoff.incident.incident.domain.Contribution;
import org.warmhandoff.incident.report.ReportStore;
import org.warmhandoff.incident.vault.IdentityVault;
import org.warmhandoff.kit.audit.Access;
import org.warmhandoff.kit.audit.AccessLog;
import org.warmhandoff.kit.audit.PurposeOfUse;
import org.warmhandoff.kit.database.Database;

/**
 * Reads who a person of an incident is. Whoever asks knows an incident and an index in it, perhaps from before a merge: the
 * reports that belong to it now answer, and of a merged incident those of the one that goes on. A report that was unlinked takes
 * its people along, so the identity is always that of the reports which the incident consists of now.
 */
@ApplicationScoped
class ReadIdentity {

    /** Of what is read, in the access log. */
    private static final String KIND = "identity";

    /** Whom is asked for, and for which work. */
    record Asked(UUID incidentId, int person, UUID followUp) {}

    private final Database database;
    private final Incidents incidents;
    private final ReportStore reports;
    private final IdentityVault vault;
    private final AccessLog log;

    ReadIdentity(Database database, Incidents incidents, ReportStore reports, IdentityVault vault, AccessLog log) {
        this.database = database;
        this.incidents = incidents;
        this.reports = reports;
        this.vault = vault;
        this.log = log;
    }

    /** @return nothing when no report tells who the person is; the access log has an entry either way */
    Optional<IdentityOnFile> read(Asked asked, Access.Who who, PurposeOfUse purpose) {
        Optional<IdentityOnFile> found =
                database.read(handle -> IdentityMerge.of(mentions(handle, asked.incidentId(), asked.person()).stream()
                        .flatMap(mention -> told(handle, mention).stream())
                        .toList()));
        Access.What what = new Access.What(
                KIND,
                asked.incidentId() + "/" + asked.person(),
                asked.followUp().toString());
        Access.Result result = found.isPresent() ? Access.Result.given() : Access.Result.notFound();
        database.useTransaction(transaction -> log.append(transaction, Access.of(who, purpose, what, result)));
        return found;
    }

    private Optional<IdentityMerge.Told> told(Handle handle, Mention mention) {
        return vault.read(handle, mention.report().id(), mention.position())
                .map(identity ->
                        new IdentityMerge.Told(identity, mention.report().receivedAt()));
    }

    private List<Mention> mentions(Handle handle, UUID incidentId, int person) {
        List<Contribution> own = contributions(handle, incidentId);
        if (!own.isEmpty()) {
            return Mention.of(own, person);
        }
        return incidents
                .find(handle, incidentId)
                .map(ended -> mentionsAfterMerge(handle, ended, person))
                .orElse(List.of());
    }

    private List<Mention> mentionsAfterMerge(Handle handle, IncidentSnapshot ended, int person) {
        Collection<Contribution> survivor = survivor(handle, ended);
        return SamePersonAfterMerge.find(
                        ended,
                        survivor,
                        one -> reports.home(handle, one.report().id()).equals(ended.incidentId()),
                        person)
                .map(index -> Mention.of(survivor, index))
                .orElse(List.of());
    }

    /** The reports of the incident that goes on, over any number of merges. */
    private List<Contribution> survivor(Handle handle, IncidentSnapshot ended) {
        Set<UUID> passed = new HashSet<>();
        Optional<UUID> next = Optional.ofNullable(ended.mergedInto());
        while (next.isPresent() && passed.add(next.get())) {
            List<Contribution> found = contributions(handle, next.get());
            if (!found.isEmpty()) {
                return found;
            }
            next = incidents.find(handle, next.get()).map(IncidentSnapshot::mergedInto);
        }
        return List.of();
    }

    private List<Contribution> contributions(Handle handle, UUID incidentId) {
        return reports.ofIncidents(handle, List.of(incidentId)).getOrDefault(incidentId, List.of());
    }
}
