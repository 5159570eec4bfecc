package org.warmhandoff.kit.logging;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.warmhandoff.testkit.PhiLogGuard;

import static org.assertj.core.api.Assertions.assertThat;

class EventLogTest {

    @RegisterExtension
    final PhiLogGuard log = new PhiLogGuard();

    @Test
    void theMessageOfAnExceptionIsNeverLogged() {
        Exception failure = new IllegalStateException(
                "Ana Example, 555-0100", new SQLException("Key (phone)=(555-0100) exists", "23505"));

        EventLog.of(EventLogTest.class).error("test.failed", failure, LogField.count("rows", 3));

        log.assertNone("Ana Example", "555-0100");
    }

    @Test
    void aCodeThatDoesNotLookLikeOneIsNotLogged() {
        assertThat(LogField.code("topic", "incidents.v1")).hasToString("topic=incidents.v1");
        assertThat(LogField.code("topic", "Ana Example")).hasToString("topic=?");
        assertThat(LogField.code("topic", "a\nb")).hasToString("topic=?");
    }
}
