package org.warmhandoff.incident.report.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.warmhandoff.contracts.Coded;

/**
 * What this system does not take, under whatever name it is offered, and why. People call for help when they need not fear it:
 * what is never collected cannot be asked for, leaked or used against anyone.
 */
public enum NotCollected implements Coded {
    ENFORCEMENT(
            "is not collected: this system is for support and holds nothing about warrants, arrests, charges or possession",
            "warrant",
            "arrest",
            "charge",
            "offense",
            "offence",
            "citation",
            "possession",
            "contraband",
            "paraphernalia",
            "probation",
            "parole",
            "criminal",
            "evidence",
            "seized",
            "seizure",
            "suspectname"),
    IMMIGRATION(
            "is not collected: nobody's immigration status or citizenship is held here",
            "immigration",
            "citizen",
            "visa",
            "undocumented",
            "nationality"),
    CALLER(
            "is not collected: whoever calls for help stays unknown here",
            "caller",
            "callback",
            "callingparty",
            "reportingparty",
            "informant",
            "complainant"),
    FREE_TEXT(
            "is not collected: free text can name people and has no place outside the vault",
            "note",
            "narrative",
            "comment",
            "remark",
            "freetext",
            "description",
            "summary",
            "transcript"),
    IDENTITY_OUTSIDE_THE_VAULT(
            "is not collected here: who a person is goes into people[].identity, which leads to the vault",
            "firstname",
            "lastname",
            "fullname",
            "givenname",
            "familyname",
            "patientname",
            "victimname",
            "dateofbirth",
            "birthdate",
            "dob",
            "ssn",
            "socialsecurity",
            "phone");

    private final String reason;
    private final List<String> tellingParts;

    NotCollected(String reason, String... tellingParts) {
        this.reason = reason;
        this.tellingParts = List.of(tellingParts);
    }

    /** Why, in a sentence that follows the name of the field. */
    public String reason() {
        return reason;
    }

    @Override
    public String code() {
        return "not-collected-" + Coded.super.code();
    }

    /** What a field with this name would hold, if that is something not collected. Letter case and separators do not count. */
    public static Optional<NotCollected> named(String field) {
        String letters = field.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return Arrays.stream(values())
                .filter(kind -> kind.tellingParts.stream().anyMatch(letters::contains))
                .findFirst();
    }
}
