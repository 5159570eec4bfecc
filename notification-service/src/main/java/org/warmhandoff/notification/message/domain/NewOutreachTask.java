package org.warmhandoff.notification.message.domain;

import org.warmhandoff.contracts.notification.NoticeTemplate;

/**
 * A task waits in the pool of the recipient's team.
 *
 * @param id of the task
 * @param link to its page, which asks for a login
 */
public record NewOutreachTask(OpaqueId id, TaskLink link) implements Notice {

    @Override
    public NoticeTemplate template() {
        return NoticeTemplate.NEW_OUTREACH_TASK;
    }

    @Override
    public String eventType() {
        return "outreach-task.waiting";
    }

    @Override
    public NoticeText in(Language language) {
        return switch (language) {
            case EN ->
                new NoticeText(
                        "A new outreach task is waiting",
                        """
                        A new outreach task is waiting for your team.
                        Task: %s
                        Sign in to open it: %s
                        """
                                .formatted(id, link));
            case ES ->
                new NoticeText(
                        "Hay una nueva tarea de acercamiento comunitario",
                        """
                        Hay una nueva tarea de acercamiento comunitario para su equipo.
                        Tarea: %s
                        Inicie sesión para abrirla: %s
                        """
                                .formatted(id, link));
        };
    }
}
