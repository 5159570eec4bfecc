package org.warmhandoff.analytics.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.count.PublicCount;
import org.warmhandoff.kit.event.EventJson;

/** Released counts as JSON or CSV. They never change, so that the last of them names them all. */
final class ReleasedForm {

    private static final MediaType CSV = MediaType.valueOf("text/csv");
    private static final String HEADER = "area,level,measure,from,to,count,atLeast,atMost,suppressed,releasedAt";

    /** All that was asked for; there is one page. */
    public record ReleasedPage(List<PublicCount> items, @Nullable String next) {}

    private ReleasedForm() {}

    static Response answer(List<String> snapshots, Request request) {
        Variant form = request.selectVariant(List.of(
                new Variant(MediaType.APPLICATION_JSON_TYPE, (String) null, null),
                new Variant(CSV, (String) null, null)));
        boolean csv = CSV.isCompatible(form.getMediaType());
        EntityTag tag = new EntityTag(Integer.toHexString(snapshots.hashCode()) + (csv ? "-csv" : ""), true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        List<PublicCount> counts = snapshots.stream().map(ReleasedForm::read).toList();
        return Response.ok(
                        csv ? csv(counts) : new ReleasedPage(counts, null), csv ? CSV : MediaType.APPLICATION_JSON_TYPE)
                .tag(tag)
                .build();
    }

    private static String csv(List<PublicCount> counts) {
        StringBuilder csv = new StringBuilder(HEADER).append("\r\n");
        for (PublicCount count : counts) {
            csv.append(count.area()).append(',');
            csv.append(count.level().code()).append(',');
            csv.append(count.measure().code()).append(',');
            csv.append(count.from()).append(',');
            csv.append(count.to()).append(',');
            csv.append(orEmpty(count.count())).append(',');
            csv.append(orEmpty(count.atLeast())).append(',');
            csv.append(orEmpty(count.atMost())).append(',');
            csv.append(count.suppressed()).append(',');
            csv.append(count.releasedAt()).append("\r\n");
        }
        return csv.toString();
    }

    private static String orEmpty(@Nullable Long number) {
        return number == null ? "" : number.toString();
    }

    private static PublicCount read(String json) {
        try {
            return EventJson.read(json.getBytes(StandardCharsets.UTF_8), PublicCount.class);
        } catch (IOException broken) {
            throw new UncheckedIOException("a released count that this service wrote itself", broken);
        }
    }
}
