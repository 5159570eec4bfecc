package org.warmhandoff.notification.message;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.warmhandoff.contracts.notification.NoticeTemplate;
import org.warmhandoff.notification.message.domain.NewOutreachTask;
import org.warmhandoff.notification.message.domain.Notice;
import org.warmhandoff.notification.message.domain.OpaqueId;
import org.warmhandoff.notification.message.domain.TaskPages;

/** Makes the notice that a delivery stands for. It is given a template and an id, and so can say nothing else. */
@ApplicationScoped
public class MakeNotice {

    private final TaskPages pages;

    MakeNotice(MessageConfig config) {
        this.pages = new TaskPages(config.taskBaseUri());
    }

    public Notice of(NoticeTemplate template, UUID subjectId) {
        OpaqueId id = new OpaqueId(subjectId);
        return switch (template) {
            case NEW_OUTREACH_TASK -> new NewOutreachTask(id, pages.linkTo(id));
        };
    }
}
