package org.warmhandoff.referral.directory.importing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.referral.directory.domain.LanguageTag;
import org.warmhandoff.referral.directory.domain.ListingFormat;
import org.warmhandoff.referral.directory.domain.ListingId;
import org.warmhandoff.referral.directory.domain.NeedTerms;
import org.warmhandoff.referral.directory.domain.OpeningHours;
import org.warmhandoff.referral.directory.domain.OpeningHoursText;
import org.warmhandoff.referral.directory.domain.ServiceDetails;
import org.warmhandoff.referral.need.domain.Need;

/**
 * An entry while it is put together from the texts of a file. A text that cannot be used is reported and left out; without an
 * id, a name or an organization the entry is.
 */
final class EntryDraft {

    private final Intake intake;
    private final long position;
    private final @Nullable String id;
    private @Nullable String name;
    private @Nullable String organization;
    private final Set<Need> needs = EnumSet.noneOf(Need.class);
    private @Nullable List<String> areas;
    private @Nullable String address;
    private @Nullable String phone;
    private @Nullable String web;
    private final List<String> languages = new ArrayList<>();
    private OpeningHours hours = OpeningHours.UNKNOWN;
    private @Nullable Boolean walkIn;
    private @Nullable String agency;
    private boolean saysAgency;

    EntryDraft(Intake intake, long position, String id) {
        this.intake = intake;
        this.position = position;
        this.id = ListingId.isCode(id) ? id : null;
    }

    void leaveOut(String field, String code, String detail) {
        intake.valueLeftOut(position, id, field, code, detail);
    }

    void name(String text) {
        name = text.isBlank() ? null : text.strip();
    }

    void organization(String text) {
        organization = text.isBlank() ? null : text.strip();
    }

    void need(String field, String term) {
        NeedTerms.needOf(term)
                .ifPresentOrElse(
                        needs::add,
                        () -> leaveOut(field, "unknown-term", "holds a term that stands for no known need"));
    }

    /** @param codes none for the whole community */
    void areas(String field, List<String> codes) {
        List<String> usable = codes.stream().filter(ListingFormat::isCode).toList();
        if (usable.size() < codes.size()) {
            leaveOut(field, "format", "holds what is not an area code: lower-case letters, digits and hyphens");
        }
        // Whoever serves areas that cannot be read serves those that are on file, and not the whole community.
        areas = usable.isEmpty() && !codes.isEmpty() ? null : usable;
    }

    void address(String field, String text) {
        if (text.isBlank()) {
            return;
        }
        if (isUsableLine(text)) {
            address = text.strip();
        } else {
            leaveOut(field, "format", "is not one line of at most " + ListingFormat.LONGEST_TEXT + " characters");
        }
    }

    /** Whether the number is one. */
    boolean phone(String field, String number) {
        if (ListingFormat.isPhone(number.strip())) {
            phone = number.strip();
            return true;
        }
        leaveOut(field, "format", "is not a telephone number");
        return false;
    }

    void web(String field, String address) {
        if (address.isBlank()) {
            return;
        }
        if (ListingFormat.isWeb(address.strip())) {
            web = address.strip();
        } else {
            leaveOut(field, "format", "is not the address of a page that begins with https://");
        }
    }

    void language(String field, String tag) {
        LanguageTag.of(tag)
                .ifPresentOrElse(
                        languages::add, () -> leaveOut(field, "format", "holds what is not a BCP 47 language tag"));
    }

    void hours(String field, OpeningHours known) {
        if (known.times().size() <= OpeningHoursText.MOST_TIMES) {
            hours = known;
        } else {
            leaveOut(field, "too-many", "holds more than " + OpeningHoursText.MOST_TIMES + " opening times in a week");
        }
    }

    void walkIn(@Nullable Boolean known) {
        walkIn = known;
    }

    /** @param code empty when nobody accepts hand-offs for it */
    void agency(String field, String code) {
        if (code.isBlank()) {
            saysAgency = true;
        } else if (ListingFormat.isCode(code.strip())) {
            saysAgency = true;
            agency = code.strip();
        } else {
            leaveOut(field, "format", "is not the code of an agency: lower-case letters, digits and hyphens");
        }
    }

    /** Hands the entry over, or reports why it cannot be. */
    void finish() {
        if (id == null) {
            intake.unusable(position, null, "id", "format", "is not an id: letters, digits, dots, hyphens, at most 64");
            intake.skip(null);
            return;
        }
        String usableName = required("name", name);
        String usableOrganization = required("organization", organization);
        if (usableName != null && usableOrganization != null) {
            ServiceDetails details = new ServiceDetails(
                    usableName,
                    usableOrganization,
                    needs,
                    areas == null ? List.of() : areas,
                    address,
                    phone,
                    web,
                    languages,
                    hours,
                    walkIn,
                    agency);
            intake.add(position, new ReadDirectory.Entry(id, details, areas != null, saysAgency));
        } else {
            intake.skip(id);
        }
    }

    private @Nullable String required(String field, @Nullable String text) {
        if (text == null) {
            intake.unusable(position, id, field, "required", "is required");
            return null;
        }
        if (!isUsableLine(text)) {
            intake.unusable(
                    position,
                    id,
                    field,
                    "format",
                    "is not one line of at most " + ListingFormat.LONGEST_TEXT + " characters");
            return null;
        }
        return text;
    }

    private static boolean isUsableLine(String text) {
        return text.strip().length() <= ListingFormat.LONGEST_TEXT && ListingFormat.isLine(text.strip());
    }
}
