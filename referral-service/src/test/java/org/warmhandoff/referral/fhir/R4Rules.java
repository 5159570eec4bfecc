package org.warmhandoff.referral.fhir;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What FHIR R4 asks of every resource, and of the types that are served here: names, required elements, required codes. */
final class R4Rules {

    /** Of every resource that can hold a narrative. */
    private static final Set<String> OF_ALL = Set.of(
            "resourceType",
            "id",
            "meta",
            "implicitRules",
            "language",
            "text",
            "contained",
            "extension",
            "modifierExtension");

    private static final Map<String, List<String>> ELEMENTS = Map.of(
            "Task",
            List.of(
                    ("identifier instantiatesCanonical instantiatesUri basedOn groupIdentifier partOf status statusReason"
                                    + " businessStatus intent priority code description focus for encounter executionPeriod"
                                    + " authoredOn lastModified requester performerType owner location reasonCode"
                                    + " reasonReference insurance note relevantHistory restriction input output")
                            .split(" ")),
            "ServiceRequest",
            List.of(
                    ("identifier instantiatesCanonical instantiatesUri basedOn replaces requisition status intent category"
                                    + " priority doNotPerform code orderDetail subject encounter occurrenceDateTime"
                                    + " occurrencePeriod authoredOn requester performerType performer locationCode"
                                    + " locationReference reasonCode reasonReference insurance supportingInfo specimen"
                                    + " bodySite note patientInstruction relevantHistory")
                            .split(" ")));

    private static final Map<String, List<String>> REQUIRED =
            Map.of("Task", List.of("status", "intent"), "ServiceRequest", List.of("status", "intent", "subject"));

    private static final Map<String, Set<String>> STATUSES = Map.of(
            "Task",
            Set.of(
                    "draft",
                    "requested",
                    "received",
                    "accepted",
                    "rejected",
                    "ready",
                    "cancelled",
                    "in-progress",
                    "on-hold",
                    "failed",
                    "completed",
                    "entered-in-error"),
            "ServiceRequest",
            Set.of("draft", "active", "on-hold", "revoked", "completed", "entered-in-error", "unknown"));

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");
    private static final Pattern CODE = Pattern.compile("[^\\s]+(\\s[^\\s]+)*");
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})");

    private R4Rules() {}

    static Set<String> namesOf(String type) {
        Set<String> names = new TreeSet<>(OF_ALL);
        names.addAll(ELEMENTS.getOrDefault(type, List.of()));
        return names;
    }

    static void assertKept(JsonNode resource) {
        String type = resource.path("resourceType").asText();
        assertThat(resource.fieldNames()).toIterable().isSubsetOf(namesOf(type));
        assertThat(REQUIRED.get(type))
                .allSatisfy(name -> assertThat(resource.has(name)).as(name).isTrue());
        assertThat(resource.path("id").asText()).matches(ID);
        assertThat(STATUSES.get(type)).contains(resource.path("status").asText());
        assertThat(resource.path("intent").asText()).isEqualTo("order");
        assertThat(resource.path("priority").asText()).isIn("routine", "urgent", "asap", "stat");
        assertThat(resource.path("meta").path("lastUpdated").asText()).matches(INSTANT);
        assertThat(resource.path("authoredOn").asText()).matches(INSTANT);
        resource.findValues("code").stream().filter(JsonNode::isTextual).forEach(code -> assertThat(code.asText())
                .matches(CODE));
        resource.findValues("system")
                .forEach(system -> assertThat(system.asText()).startsWith("http"));
        assertNothingIsEmpty(resource);
    }

    /** FHIR knows no null, no empty list, no object without an element and no text without a character. */
    static void assertNothingIsEmpty(JsonNode element) {
        assertThat(element.isNull()).isFalse();
        if (element.isContainerNode()) {
            assertThat(element.size()).isPositive();
            element.forEach(R4Rules::assertNothingIsEmpty);
        } else {
            assertThat(element.asText()).isNotBlank();
        }
    }
}
