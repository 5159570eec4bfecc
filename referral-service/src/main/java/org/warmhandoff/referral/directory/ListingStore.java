package org.warmhandoff.referral.directory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.referral.directory.domain.Capacity;
import org.warmhandoff.referral.directory.domain.CapacityStatus;
import org.warmhandoff.referral.directory.domain.Listing;
import org.warmhandoff.referral.directory.domain.ListingId;
import org.warmhandoff.referral.directory.domain.OpeningHours;
import org.warmhandoff.referral.directory.domain.OpeningHoursText;
import org.warmhandoff.referral.directory.domain.ServiceDetails;
import org.warmhandoff.referral.need.domain.Need;

/** Keeps the listings of the directory. A listing that is retired stays. */
@ApplicationScoped
public class ListingStore {

    /** Key of the advisory lock on the directory, which is written seldom and by few. */
    private static final long DIRECTORY_LOCK = 7_361_020_007L;

    private static final String COLUMNS =
            "source, code, version, name, organization, needs, areas, address, phone, web, languages, hours, walk_in,"
                    + " agency, capacity, capacity_since, retired_at";

    private static final String SERVING = "(cardinality(areas) = 0 OR areas && CAST(:areas AS text[]))";

    private static final Map<String, Need> NEEDS = byCode(Need.values());
    private static final Map<String, CapacityStatus> CAPACITIES = byCode(CapacityStatus.values());

    /** Waits until nobody else changes the directory, and keeps everybody from it until this transaction ends. */
    public void lock(Handle transaction) {
        transaction
                .select("SELECT 1 FROM pg_advisory_xact_lock(?)", DIRECTORY_LOCK)
                .mapTo(Integer.class)
                .one();
    }

    /** A listing, retired or not. */
    public Optional<Listing> find(Handle handle, ListingId id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM resource WHERE source = :source AND code = :code")
                .bind("source", id.source())
                .bind("code", id.code())
                .map(ListingStore::map)
                .findOne();
    }

    /** All of a source by their code, the retired ones too. */
    public Map<String, Listing> ofSource(Handle handle, String source) {
        return handle
                .createQuery("SELECT " + COLUMNS + " FROM resource WHERE source = :source")
                .bind("source", source)
                .map(ListingStore::map)
                .stream()
                .collect(Collectors.toMap(listing -> listing.id().code(), Function.identity()));
    }

    /**
     * A part of what is listed, by name.
     *
     * @param needs any of these; none for all
     * @param areas those that serve any of these, or every area; none for all
     * @param after the last one that was read; null to begin
     */
    List<Listing> listed(
            Handle handle, Set<Need> needs, Collection<String> areas, @Nullable ListingId after, int limit) {
        StringBuilder sql = new StringBuilder("SELECT " + COLUMNS + " FROM resource WHERE retired_at IS NULL");
        Map<String, Object> bindings = new HashMap<>();
        if (!needs.isEmpty()) {
            sql.append(" AND needs && CAST(:needs AS text[])");
            bindings.put("needs", codes(needs));
        }
        if (!areas.isEmpty()) {
            sql.append(" AND ").append(SERVING);
            bindings.put("areas", areas.toArray(String[]::new));
        }
        if (after != null) {
            // By the id alone: a name has no place in an address.
            sql.append(
                    """
                     AND (name, source, code) > (
                        SELECT name, source, code FROM resource WHERE source = :afterSource AND code = :afterCode)""");
            bindings.put("afterSource", after.source());
            bindings.put("afterCode", after.code());
        }
        return handle.createQuery(sql + " ORDER BY name, source, code LIMIT :limit")
                .bindMap(bindings)
                .bind("limit", limit)
                .map(ListingStore::map)
                .list();
    }

    /** Those that serve the area, or every area; those of the area first, then by name. */
    public List<Listing> serving(Handle handle, String area, int limit) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM resource WHERE retired_at IS NULL AND " + SERVING
                        + " ORDER BY cardinality(areas) = 0, name, source, code LIMIT :limit")
                .bind("areas", new String[] {area})
                .bind("limit", limit)
                .map(ListingStore::map)
                .list();
    }

    /** Creates or replaces. */
    public void save(Handle transaction, Collection<Listing> listings) {
        PreparedBatch batch = transaction.prepareBatch(
                """
                INSERT INTO resource (source, code, version, name, organization, needs, areas, address, phone, web,
                    languages, hours, walk_in, agency, capacity, capacity_since, retired_at)
                VALUES (:source, :code, :version, :name, :organization, :needs, :areas, :address, :phone, :web,
                    :languages, :hours, :walkIn, :agency, :capacity, :capacitySince, :retiredAt)
                ON CONFLICT (source, code) DO UPDATE SET version = excluded.version, name = excluded.name,
                    organization = excluded.organization, needs = excluded.needs, areas = excluded.areas,
                    address = excluded.address, phone = excluded.phone, web = excluded.web,
                    languages = excluded.languages, hours = excluded.hours, walk_in = excluded.walk_in,
                    agency = excluded.agency, capacity = excluded.capacity, capacity_since = excluded.capacity_since,
                    retired_at = excluded.retired_at
                """);
        listings.forEach(listing -> bind(batch, listing).add());
        batch.execute();
    }

    private static PreparedBatch bind(PreparedBatch batch, Listing listing) {
        Capacity capacity = listing.capacity();
        bindDetails(batch, listing.details());
        return batch.bind("source", listing.id().source())
                .bind("code", listing.id().code())
                .bind("version", listing.version())
                .bind("capacity", capacity == null ? null : capacity.status().code())
                .bind("capacitySince", capacity == null ? null : capacity.since())
                .bind("retiredAt", listing.retiredAt());
    }

    private static void bindDetails(SqlStatement<?> statement, ServiceDetails details) {
        statement
                .bind("name", details.name())
                .bind("organization", details.organization())
                .bind("needs", codes(details.needsInOrder()))
                .bind("areas", details.areas().toArray(String[]::new))
                .bind("address", details.address())
                .bind("phone", details.phone())
                .bind("web", details.web())
                .bind("languages", details.languages().toArray(String[]::new))
                .bind("hours", OpeningHoursText.of(details.hours()))
                .bind("walkIn", details.walkIn())
                .bind("agency", details.agency());
    }

    private static Listing map(ResultSet row, StatementContext context) throws SQLException {
        return new Listing(
                new ListingId(row.getString("source"), row.getString("code")),
                row.getLong("version"),
                details(row),
                capacity(row),
                instant(row, "retired_at"));
    }

    private static ServiceDetails details(ResultSet row) throws SQLException {
        boolean walkIn = row.getBoolean("walk_in");
        boolean walkInUnsaid = row.wasNull();
        return new ServiceDetails(
                row.getString("name"),
                row.getString("organization"),
                texts(row, "needs").stream().map(NEEDS::get).collect(Collectors.toSet()),
                texts(row, "areas"),
                row.getString("address"),
                row.getString("phone"),
                row.getString("web"),
                texts(row, "languages"),
                OpeningHoursText.parse(row.getString("hours")).orElse(OpeningHours.UNKNOWN),
                walkInUnsaid ? null : walkIn,
                row.getString("agency"));
    }

    private static @Nullable Capacity capacity(ResultSet row) throws SQLException {
        Instant since = instant(row, "capacity_since");
        return since == null
                ? null
                : new Capacity(Objects.requireNonNull(CAPACITIES.get(row.getString("capacity"))), since);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }

    private static String[] codes(Collection<Need> needs) {
        return needs.stream().map(Need::code).toArray(String[]::new);
    }

    private static <C extends Coded> Map<String, C> byCode(C[] all) {
        return Arrays.stream(all).collect(Collectors.toUnmodifiableMap(Coded::code, Function.identity()));
    }
}
