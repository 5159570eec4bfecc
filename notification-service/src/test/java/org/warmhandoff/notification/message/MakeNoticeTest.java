package org.warmhandoff.notification.message;

import java.net.URI;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.warmhandoff.contracts.notification.NoticeTemplate;
import org.warmhandoff.notification.message.domain.Notice;

import static org.assertj.core.api.Assertions.assertThat;

class MakeNoticeTest {

    private final MakeNotice makeNotice = new MakeNotice(() -> URI.create("https://outreach.example/tasks/"));

    @ParameterizedTest
    @EnumSource(NoticeTemplate.class)
    void aTemplateAndAnIdMakeTheNotice(NoticeTemplate template) {
        UUID id = UUID.fromString("6f1c1f0e-3b0f-4b8e-9d52-0b3c7c1d9a11");

        Notice notice = makeNotice.of(template, id);

        assertThat(notice.template()).isEqualTo(template);
        assertThat(notice.id().value()).isEqualTo(id);
        assertThat(notice.link().uri()).isEqualTo(URI.create("https://outreach.example/tasks/" + id));
    }
}
