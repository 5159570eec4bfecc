package org.warmhandoff.referral.directory.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.warmhandoff.referral.need.domain.Need;

/**
 * What stands on a card that has room for so many: each service once, under the first of the needs that it serves. The needs
 * take turns, so that a city with forty food pantries still has its one place for documents on the card; of one need, those
 * that serve only some areas come first, because they are the nearer ones.
 *
 * @param services by need, none of them empty
 * @param complete whether everything found its place
 */
public record CardSelection(Map<Need, List<ServiceDetails>> services, boolean complete) {

    private static final Comparator<ServiceDetails> NEARER_FIRST =
            Comparator.comparing(service -> service.areas().isEmpty());

    /** @param room most services on the card */
    public static CardSelection of(List<ServiceDetails> serving, int room) {
        Map<Need, Deque<ServiceDetails>> waiting = new EnumMap<>(Need.class);
        serving.stream().sorted(NEARER_FIRST).forEach(service -> waiting.computeIfAbsent(
                        service.needsInOrder().iterator().next(), need -> new ArrayDeque<>())
                .add(service));
        Map<Need, List<ServiceDetails>> chosen = new EnumMap<>(Need.class);
        int left = Math.min(room, serving.size());
        while (left > 0) {
            for (Map.Entry<Need, Deque<ServiceDetails>> need : waiting.entrySet()) {
                ServiceDetails next = left > 0 ? need.getValue().poll() : null;
                if (next != null) {
                    chosen.computeIfAbsent(need.getKey(), one -> new ArrayList<>())
                            .add(next);
                    left--;
                }
            }
        }
        return new CardSelection(chosen, serving.size() <= room);
    }
}
