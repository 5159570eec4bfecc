package org.warmhandoff.notification.message.domain;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A notice cannot hold what it must not say: none of its parts has room for it. */
class NoticeTypesTest {

    /** What a notice may be made of. A type is added here only with a reason why nothing from a report fits in. */
    private static final Set<Class<?>> HOLD_NO_TEXT = Set.of(OpaqueId.class, TaskLink.class);

    static List<Class<?>> notices() {
        return permitted(Notice.class).toList();
    }

    @ParameterizedTest
    @MethodSource("notices")
    void aNoticeIsMadeOfPartsThatHoldNoText(Class<?> notice) {
        assertThat(notice.isRecord()).isTrue();
        assertThat(Arrays.stream(notice.getRecordComponents())
                        .<Class<?>>map(RecordComponent::getType)
                        .toList())
                .isNotEmpty()
                .isSubsetOf(HOLD_NO_TEXT);
    }

    @Test
    void anOpaqueIdHoldsAUuidAndNothingElse() {
        assertThat(typesOfFields(OpaqueId.class)).containsExactly(UUID.class);
    }

    @Test
    void aLinkHoldsTheConfiguredPagesAndAnOpaqueIdAndNothingElse() {
        assertThat(typesOfFields(TaskLink.class)).containsExactlyInAnyOrder(TaskPages.class, OpaqueId.class);
        assertThat(typesOfFields(TaskPages.class)).containsExactly(URI.class);
    }

    @Test
    void aLinkIsMadeByTheConfiguredPagesOnly() {
        assertThat(TaskLink.class.getConstructors()).isEmpty();
        assertThat(Arrays.stream(TaskPages.class.getConstructors())
                        .map(Constructor::getParameterTypes)
                        .flatMap(Arrays::stream))
                .containsExactly(URI.class);
    }

    private static Stream<Class<?>> permitted(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(NoticeTypesTest::permitted)
                : Stream.of(type);
    }

    private static Set<Class<?>> typesOfFields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .<Class<?>>map(Field::getType)
                .collect(Collectors.toSet());
    }
}
