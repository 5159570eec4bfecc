package org.warmhandoff.notification.message.domain;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.warmhandoff.contracts.notification.NoticeTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class NoticeTextTest {

    private static final OpaqueId ID = new OpaqueId(UUID.fromString("6f1c1f0e-3b0f-4b8e-9d52-0b3c7c1d9a11"));
    private static final TaskLink LINK = new TaskPages(URI.create("https://outreach.example/tasks/")).linkTo(ID);
    private static final List<Notice> ALL = List.of(new NewOutreachTask(ID, LINK));

    static Stream<Arguments> messages() {
        return ALL.stream()
                .flatMap(notice -> Arrays.stream(Language.values()).map(language -> arguments(notice, language)));
    }

    @Test
    void everyTemplateIsAmongThoseThatAreHeldToTheRules() {
        assertThat(ALL).extracting(Notice::template).containsExactly(NoticeTemplate.values());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void noMessageHoldsAForbiddenWord(Notice notice, Language language) {
        NoticeText text = notice.in(language);
        ForbiddenWords forbidden = ForbiddenWords.of(language);

        assertThat(forbidden.in(text.subject())).isEmpty();
        assertThat(forbidden.in(withoutLinkAndId(text.body()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aMessageSaysWhereToGoOnAndNothingElseThatVaries(Notice notice, Language language) {
        NoticeText text = notice.in(language);

        assertThat(text.body()).contains(ID.toString()).contains(LINK.toString());
        OpaqueId other = new OpaqueId(UUID.fromString("b7d6d3c8-52a5-4a0f-8f3f-6a0d8c1f2e33"));
        NoticeText second = new NewOutreachTask(
                        other, new TaskPages(URI.create("https://outreach.example/tasks/")).linkTo(other))
                .in(language);
        assertThat(second.subject()).isEqualTo(text.subject());
        assertThat(second.body().replace(other.toString(), ID.toString())).isEqualTo(text.body());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aSubjectIsOneShortLine(Notice notice, Language language) {
        assertThat(notice.in(language).subject()).hasSizeLessThan(60).doesNotContain("\n", "\r");
    }

    @Test
    void theSubjectsAreTheAgreedOnes() {
        Notice notice = new NewOutreachTask(ID, LINK);

        assertThat(notice.in(Language.EN).subject()).isEqualTo("A new outreach task is waiting");
        assertThat(notice.in(Language.ES).subject()).isEqualTo("Hay una nueva tarea de acercamiento comunitario");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theListOfForbiddenWordsCatchesWhatItShould(Language language) {
        String leak =
                switch (language) {
                    case EN -> "OVERDOSES near Main Street, naloxone given";
                    case ES -> "SOBREDOSIS en la calle Mayor; se administró naloxona. Dirección: 5";
                };

        assertThat(ForbiddenWords.of(language).in(leak)).hasSizeGreaterThanOrEqualTo(3);
    }

    private static String withoutLinkAndId(String body) {
        return body.replace(LINK.toString(), "").replace(ID.toString(), "");
    }
}
