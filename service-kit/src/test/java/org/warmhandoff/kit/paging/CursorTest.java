package org.warmhandoff.kit.paging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.kit.http.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CursorTest {

    private static final Cursor CURSOR = new Cursor(
            Instant.parse("2026-03-01T21:40:00.123456Z"), UUID.fromString("0197a3a0-0000-7000-8000-000000000001"));

    @Test
    void aCursorComesBackAsItWas() {
        assertThat(Cursor.decode(CURSOR.encode())).isEqualTo(CURSOR);
    }

    @Test
    void noCursorIsTheFirstPage() {
        assertThat(Cursor.decode(null)).isNull();
        assertThat(Cursor.decode("")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%%%", "MjAyNg", "IA", "bm90LWEtdGltZSAwMTk3"})
    void anythingElseIsTheCallersMistake(String text) {
        assertThatThrownBy(() -> Cursor.decode(text)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aPageTellsWhereTheNextOneStartsOnlyWhenThereIsOne() {
        Page<Cursor> last = Page.of(List.of(CURSOR, CURSOR), 2, cursor -> cursor);
        Page<Cursor> first = Page.of(List.of(CURSOR, CURSOR, CURSOR), 2, cursor -> cursor);

        assertThat(last.next()).isNull();
        assertThat(first.items()).hasSize(2);
        assertThat(first.next()).isEqualTo(CURSOR.encode());
    }

    @Test
    void aLimitIsOneToFiveHundred() {
        assertThat(Page.limit(null)).isEqualTo(50);
        assertThat(Page.limit(500)).isEqualTo(500);
        assertThatThrownBy(() -> Page.limit(0)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Page.limit(501)).isInstanceOf(ProblemException.class);
    }
}
