package org.warmhandoff.notification.recipient.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WebhookUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://hooks.example/tasks, hooks.example, 443, /tasks",
        "http://hooks.example, hooks.example, 80, /",
        "HTTPS://hooks.example:8443/a%20b?key=1&x=%2F, hooks.example, 8443, /a%20b?key=1&x=%2F",
        "http://127.0.0.1:9000/?q, 127.0.0.1, 9000, /?q",
        "http://[2001:db8::1]/x, 2001:db8::1, 80, /x"
    })
    void aUrlIsTakenApart(String text, String host, int port, String target) {
        WebhookUrl url = WebhookUrl.parse(text).orElseThrow();

        assertThat(url.host()).isEqualTo(host);
        assertThat(url.port()).isEqualTo(port);
        assertThat(url.requestTarget()).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hooks.example/tasks",
                "/tasks",
                "ftp://hooks.example/tasks",
                "file:///etc/hosts",
                "https:///tasks",
                "https:tasks",
                "https://user:word@hooks.example/tasks",
                "https://hooks.example/tasks#part",
                "https://hooks.example:0/tasks",
                "https://hooks.example:65536/tasks",
                "https://hooks_example/tasks",
                "https://127.1/tasks",
                "https://0x7f.0.0.1/tasks",
                "https://hooks.example/a b",
                "https://hooks.example/\r\nHost: other"
            })
    void whatIsNoPlainWebAddressIsRefused(String text) {
        assertThat(WebhookUrl.parse(text)).isEmpty();
    }

    @Test
    void aUrlHasAnEnd() {
        String start = "https://hooks.example/";

        assertThat(WebhookUrl.parse(start + "a".repeat(2000 - start.length()))).isPresent();
        assertThat(WebhookUrl.parse(start + "a".repeat(2001 - start.length()))).isEmpty();
    }

    @Test
    void itDoesNotTellItselfWhenPrinted() {
        assertThat(WebhookUrl.parse("https://hooks.example/secret").orElseThrow())
                .hasToString("WebhookUrl");
    }
}
