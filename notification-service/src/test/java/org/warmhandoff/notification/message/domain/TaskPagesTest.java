package org.warmhandoff.notification.message.domain;

import java.net.URI;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TaskPagesTest {

    @Test
    void aLinkIsTheConfiguredAddressAndTheId() {
        OpaqueId id = new OpaqueId(UUID.fromString("6f1c1f0e-3b0f-4b8e-9d52-0b3c7c1d9a11"));

        assertThat(new TaskPages(URI.create("https://outreach.example/tasks/"))
                        .linkTo(id)
                        .uri())
                .isEqualTo(URI.create("https://outreach.example/tasks/6f1c1f0e-3b0f-4b8e-9d52-0b3c7c1d9a11"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://outreach.example/tasks",
                "https://outreach.example",
                "https://user:word@outreach.example/tasks/",
                "https://outreach.example/tasks/?from=mail/",
                "https://outreach.example/tasks/#/",
                "ftp://outreach.example/tasks/",
                "/tasks/",
                "mailto:tasks/"
            })
    void anAddressThatAnIdCannotBeAppendedToIsRefused(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TaskPages(URI.create(address)));
    }
}
