package org.warmhandoff.referral.peer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.referral.Api;
import org.warmhandoff.referral.FollowUps;
import org.warmhandoff.referral.Incidents;
import org.warmhandoff.testkit.PhiLogGuard;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TestTokens;
import org.warmhandoff.testkit.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.warmhandoff.referral.Incidents.about;
import static org.warmhandoff.referral.Incidents.active;
import static org.warmhandoff.referral.Incidents.incident;
import static org.warmhandoff.referral.Incidents.mergedInto;

/** Peer notes are for peers, and what a person wants a peer for waits for peers. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
class PeerNoteTest {

    private static final String TRUMPET = "Plays the trumpet, asks about the old band";

    @RegisterExtension
    final PhiLogGuard log = new PhiLogGuard();

    @Inject
    Database database;

    private TopicProbe probe;
    private Incidents incidents;
    private String area;
    private TestTokens peer;
    private TestTokens otherPeer;
    private TestTokens clinician;

    @BeforeEach
    void aTeamOfPeersAndAClinician() {
        probe = TopicProbe.ofPlatform();
        incidents = new Incidents(database, probe);
        String unique = UUID.randomUUID().toString().substring(0, 8);
        area = "peer-" + unique;
        Api.putTeam(area + "-team", area).then().statusCode(201);
        peer = registered("ana-" + unique, "peer");
        otherPeer = registered("ben-" + unique, "peer");
        clinician = registered("cleo-" + unique, "clinician");
    }

    @AfterEach
    void disconnect() {
        probe.close();
    }

    @Test
    void aPeerReadsWhatWasWrittenAndItIsNotToBeStored() {
        UUID id = claimed(peer, incident(area, Outcome.NONFATAL));
        read(peer, id).then().statusCode(200).body("items", empty());

        write(peer, id, TRUMPET).then().statusCode(201).body(not(containsString("trumpet")));

        read(peer, id)
                .then()
                .header("Cache-Control", "no-store")
                .body("items.text", contains(TRUMPET))
                .body("items[0].writtenBy", containsString("ana-"));
    }

    @Test
    void nobodyButThePeerWhoHasItLearnsWhetherThereAreAny() {
        UUID with = claimed(peer, incident(area, Outcome.NONFATAL));
        UUID without = claimed(peer, incident(area, Outcome.NONFATAL));
        write(peer, with, TRUMPET).then().statusCode(201);

        for (TestTokens who :
                List.of(clinician, otherPeer, Api.worker("not-registered"), Api.lead(), Api.coordinator())) {
            Response there = read(who, with);
            there.then().statusCode(403);
            assertThat(there.jsonPath().getString("detail"))
                    .isEqualTo(read(who, without).jsonPath().getString("detail"));
            write(who, with, "mine").then().statusCode(403);
        }
    }

    @Test
    void notesAreInNoLogAndOnNoTopicAndInNoOtherAnswer() {
        UUID id = claimed(peer, incident(area, Outcome.NONFATAL));
        write(peer, id, TRUMPET).then().statusCode(201);
        write(peer, id, TRUMPET.repeat(50)).then().statusCode(422).body(not(containsString("trumpet")));

        log.assertNone("trumpet");
        FollowUps.records(probe, id, 2).forEach(record -> assertThat(new String(record.value(), StandardCharsets.UTF_8))
                .doesNotContain("trumpet"));
        for (String part : List.of("", "/history", "/attempts", "/wishes")) {
            Api.as(Api.lead()).get("/v1/follow-ups/" + id + part).then().body(not(containsString("trumpet")));
        }
    }

    @Test
    void aRepeatedRequestWritesOneNote() {
        UUID id = claimed(peer, incident(area, Outcome.NONFATAL));
        String key = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            Api.as(peer)
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(Map.of("text", TRUMPET))
                    .post("/v1/follow-ups/{id}/peer-notes", id)
                    .then()
                    .statusCode(201);
        }

        read(peer, id).then().body("items.text", contains(TRUMPET));
    }

    @Test
    void theNextPeerOfThePersonReadsWhatTheOneBeforeWrote() {
        UUID person = UUID.randomUUID();
        UUID first = claimed(peer, about(person, incident(area, Outcome.NONFATAL)));
        write(peer, first, TRUMPET).then().statusCode(201);
        Api.move(peer, first, Api.read(first), "return", Map.of("reason", "workload"))
                .then()
                .statusCode(200);
        read(peer, first).then().statusCode(403);

        Api.claim(otherPeer, first, Api.read(first)).then().statusCode(200);

        read(otherPeer, first).then().body("items.text", contains(TRUMPET));
    }

    @Test
    void aMergeLosesNoNote() {
        IncidentSnapshot survivor = incident(area, Outcome.NONFATAL);
        IncidentSnapshot other = incident(area, Outcome.NONFATAL);
        UUID goesOn = claimed(peer, survivor);
        UUID ends = claimed(peer, other);
        write(peer, ends, TRUMPET).then().statusCode(201);

        IncidentSnapshot merged = mergedInto(other, survivor);
        incidents.sendAndAwait(merged);
        read(peer, goesOn).then().statusCode(200).body("items.text", contains(TRUMPET));

        incidents.sendAndAwait(active(merged));
        read(peer, goesOn).then().body("items", empty());
    }

    @Test
    void whatWaitsForAPeerIsListedToPeersAndLeadsAndNobodyElseCanTakeIt() {
        IncidentSnapshot incident = incident(area, Outcome.NONFATAL);
        incidents.sendAndAwait(incident);
        UUID id = FollowUps.onlyOne(incident.incidentId());
        assertThat(listed(clinician)).contains(id.toString());

        wishAPeer(Api.lead(), id);

        assertThat(listed(clinician)).doesNotContain(id.toString());
        assertThat(listed(Api.worker("not-registered"))).doesNotContain(id.toString());
        assertThat(listed(peer)).contains(id.toString());
        assertThat(listed(Api.lead())).contains(id.toString());
        assertThat(listed(Api.coordinator())).contains(id.toString());
        Api.claim(clinician, id, Api.read(id)).then().statusCode(409).body("errors[0].code", equalTo("peers-only"));
        Api.claim(peer, id, Api.read(id)).then().statusCode(200);
    }

    @Test
    void whoHasItWhenThePersonSaysSoStillSeesIt() {
        UUID id = claimed(clinician, incident(area, Outcome.NONFATAL));

        wishAPeer(clinician, id);

        assertThat(listed(clinician)).contains(id.toString());
    }

    private List<String> listed(TestTokens who) {
        return Api.as(who)
                .get("/v1/follow-ups?area={area}&limit=500", area)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.followUpId");
    }

    private static void wishAPeer(TestTokens who, UUID id) {
        Api.as(who)
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(Map.of("peer", true))
                .put("/v1/follow-ups/{id}/wishes", id)
                .then()
                .statusCode(200);
    }

    private UUID claimed(TestTokens who, IncidentSnapshot incident) {
        incidents.sendAndAwait(incident);
        UUID id = FollowUps.onlyOne(incident.incidentId());
        Api.claim(who, id, Api.read(id)).then().statusCode(200);
        return id;
    }

    private static Response read(TestTokens who, UUID id) {
        return Api.as(who).get("/v1/follow-ups/{id}/peer-notes", id);
    }

    private static Response write(TestTokens who, UUID id, String text) {
        return Api.as(who)
                .contentType(ContentType.JSON)
                .body(Map.of("text", text))
                .post("/v1/follow-ups/{id}/peer-notes", id);
    }

    private TestTokens registered(String account, String role) {
        Api.as(Api.lead())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "teams",
                        List.of(area + "-team"),
                        "role",
                        role,
                        "languages",
                        List.of("en"),
                        "skills",
                        List.of(),
                        "areas",
                        List.of(),
                        "shifts",
                        List.of(),
                        "mostTasks",
                        30))
                .put("/v1/workers/{account}", account)
                .then()
                .statusCode(201);
        return Api.worker(account);
    }
}
