package org.warmhandoff.incident.importing.nemsis.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Who the patient is and how to reach them, for the vault and nothing else. Its text form says nothing. */
public record Identity(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable LocalDate birthDate,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String language) {

    private static final String MOBILE = "9913005";
    private static final String HOME = "9913003";

    /**
     * What the record says of it; nothing when it says nothing that tells one person from another or leads to them.
     *
     * @throws MalformedElementException when the birth date is none
     */
    public static Optional<Identity> of(Elements elements) {
        Identity identity = new Identity(
                elements.first(NemsisElement.FIRST_NAME).orElse(null),
                elements.first(NemsisElement.LAST_NAME).orElse(null),
                Patient.birthDate(elements).orElse(null),
                phone(elements),
                Address.of(elements, NemsisElement.HOME_ADDRESS, NemsisElement.HOME_ZIP),
                PreferredLanguage.of(elements).orElse(null));
        return identity.isEmpty() ? Optional.empty() : Optional.of(identity);
    }

    private boolean isEmpty() {
        return givenName == null && familyName == null && birthDate == null && phone == null && address == null;
    }

    /** The mobile phone, else the one at home, else one of no stated kind; never fax, pager or a phone at work, where others answer. */
    private static @Nullable String phone(Elements elements) {
        return elements.values(NemsisElement.PHONE).stream()
                .filter(phone -> phone.affirmed().isPresent())
                .filter(phone ->
                        phone.attribute() == null || List.of(MOBILE, HOME).contains(phone.attribute()))
                .min(Comparator.comparing(Identity::distance))
                .map(ElementValue::text)
                .orElse(null);
    }

    private static int distance(ElementValue phone) {
        return phone.attribute() == null ? 2 : phone.attribute().equals(MOBILE) ? 0 : 1;
    }

    @Override
    public String toString() {
        return "Identity[withheld]";
    }
}
