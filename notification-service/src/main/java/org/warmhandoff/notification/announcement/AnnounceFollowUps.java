package org.warmhandoff.notification.announcement;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.contracts.followup.FollowUpSnapshot;
import org.warmhandoff.contracts.notification.NoticeTemplate;
import org.warmhandoff.kit.event.ReceivedEvent;
import org.warmhandoff.notification.announcement.domain.AnnouncementRule;
import org.warmhandoff.notification.announcement.domain.AnnouncementRule.Decision;
import org.warmhandoff.notification.announcement.domain.SeenFollowUp;
import org.warmhandoff.notification.delivery.QueueDeliveries;
import org.warmhandoff.notification.delivery.domain.Delivery;
import org.warmhandoff.notification.delivery.domain.WantedNotice;
import org.warmhandoff.notification.recipient.RecipientStore;
import org.warmhandoff.notification.recipient.domain.Recipient;

/** Queues a notice to everybody in the team of each follow-up that is news. Nothing is sent here: rows only. */
@ApplicationScoped
public class AnnounceFollowUps {

    /** A follow-up that a team should hear of. */
    private record Announcement(UUID followUpId, String team, boolean exercise, Delivery.Cause cause) {}

    private final SeenFollowUps seenFollowUps;
    private final RecipientStore recipients;
    private final QueueDeliveries queueDeliveries;
    private final AnnouncementRule rule;
    private final InstantSource clock;

    AnnounceFollowUps(
            SeenFollowUps seenFollowUps,
            RecipientStore recipients,
            QueueDeliveries queueDeliveries,
            AnnouncementConfig config,
            InstantSource clock) {
        this.seenFollowUps = seenFollowUps;
        this.recipients = recipients;
        this.queueDeliveries = queueDeliveries;
        this.rule = new AnnouncementRule(config.noticeMaxAge());
        this.clock = clock;
    }

    void apply(Handle transaction, List<ReceivedEvent<FollowUpSnapshot>> events) {
        Map<UUID, SeenFollowUp> known = seenFollowUps.find(
                transaction,
                events.stream().map(event -> event.data().followUpId()).toList());
        // Sorted, so that two replicas in the middle of a rebalance lock rows in one order.
        Map<UUID, SeenFollowUp> changed = new TreeMap<>();
        List<Announcement> announcements = new ArrayList<>();
        Instant now = clock.instant();
        for (ReceivedEvent<FollowUpSnapshot> event : events) {
            FollowUpSnapshot snapshot = event.data();
            UUID id = snapshot.followUpId();
            SeenFollowUp seen = known.getOrDefault(id, SeenFollowUp.never(id));
            SeenFollowUp next = seen.at(snapshot.version());
            if (rule.decide(seen, snapshot, now) instanceof Decision.Announce announce) {
                next = next.announcedTo(announce.team());
                announcements.add(new Announcement(
                        id,
                        announce.team(),
                        Boolean.TRUE.equals(snapshot.exercise()),
                        new Delivery.Cause(event.time(), event.traceParent())));
            }
            known.put(id, next);
            changed.put(id, next);
        }
        seenFollowUps.save(transaction, changed.values());
        announce(transaction, announcements);
    }

    private void announce(Handle transaction, Collection<Announcement> announcements) {
        if (announcements.isEmpty()) {
            return;
        }
        Map<String, List<Recipient>> byTeam =
                recipients
                        .activeOf(
                                transaction,
                                announcements.stream()
                                        .map(Announcement::team)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.groupingBy(Recipient::team));
        queueDeliveries.queue(
                transaction,
                announcements.stream()
                        .flatMap(announcement -> byTeam.getOrDefault(announcement.team(), List.of()).stream()
                                .map(recipient -> new WantedNotice(
                                        recipient.id(),
                                        announcement.followUpId(),
                                        NoticeTemplate.NEW_OUTREACH_TASK,
                                        recipient.destination().channel(),
                                        announcement.exercise(),
                                        announcement.cause())))
                        .toList());
    }
}
