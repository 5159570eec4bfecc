package org.warmhandoff.notification.recipient.domain;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.warmhandoff.notification.message.domain.Language;

import static org.assertj.core.api.Assertions.assertThat;

class RecipientTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T10:00:00Z");
    private static final Destination MAILBOX = mailbox("peers@outreach.example");

    private final Recipient recipient =
            Recipient.registered(UUID.fromString("6f1c1f0e-3b0f-4b8e-9d52-0b3c7c1d9a11"), "north", MAILBOX, MONDAY);

    @Test
    void aNewRecipientIsTold() {
        assertThat(recipient.isActive()).isTrue();
        assertThat(recipient.version()).isEqualTo(1);
    }

    @Test
    void oneThatIsGoneIsToldNothingAndKeepsItsReason() {
        Recipient gone = recipient.deactivated(InactiveReason.GONE, TUESDAY);

        assertThat(gone.isActive()).isFalse();
        assertThat(gone.version()).isEqualTo(2);
        assertThat(gone.deactivated(InactiveReason.REMOVED, TUESDAY)).isEqualTo(gone);
    }

    @Test
    void replacingItMakesItActiveAgain() {
        Destination other = mailbox("other@outreach.example");

        Recipient replaced = recipient.deactivated(InactiveReason.GONE, TUESDAY).replaced("south", other, TUESDAY);

        assertThat(replaced).isEqualTo(new Recipient(recipient.id(), 3, "south", other, null, MONDAY, TUESDAY));
    }

    private static Destination mailbox(String address) {
        return new Destination.Mailbox(EmailAddress.parse(address).orElseThrow(), Language.EN);
    }
}
