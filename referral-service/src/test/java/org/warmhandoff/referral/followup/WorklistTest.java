package org.warmhandoff.referral.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.IncidentStatus;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.referral.Api;
import org.warmhandoff.referral.FollowUps;
import org.warmhandoff.referral.Incidents;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
class WorklistTest {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    /** Each test has an area of its own, because they share one database. */
    private final String area = "worklist-" + UUID.randomUUID();

    @Inject
    Database database;

    private TopicProbe probe;
    private Incidents incidents;

    @BeforeEach
    void connect() {
        probe = TopicProbe.ofPlatform();
        incidents = new Incidents(database, probe);
    }

    @AfterEach
    void disconnect() {
        probe.close();
    }

    @Test
    void whatBelongsToAnExerciseIsMarkedAndInAListOfItsOwn() {
        IncidentSnapshot live = Incidents.incident(area, Outcome.NONFATAL);
        IncidentSnapshot exercise = Incidents.exercise(Incidents.incident(area, Outcome.NONFATAL));
        incidents.sendAndAwait(live, exercise);

        assertThat(incidentsIn("/v1/follow-ups?area=" + area))
                .containsExactly(live.incidentId().toString());
        assertThat(incidentsIn("/v1/follow-ups?exercise=false&area=" + area))
                .containsExactly(live.incidentId().toString());
        assertThat(incidentsIn("/v1/follow-ups?exercise=true&area=" + area))
                .containsExactly(exercise.incidentId().toString());
        String id = Api.as(Api.lead())
                .get("/v1/follow-ups?exercise=true&area=" + area)
                .path("items[0].followUpId");
        Api.read(UUID.fromString(id)).then().body("exercise", equalTo(true));
        Api.read(FollowUps.onlyOne(live.incidentId())).then().body("exercise", equalTo(false));
        assertThat(FollowUps.published(probe, UUID.fromString(id), 1))
                .singleElement()
                .satisfies(published -> assertThat(published.exercise()).isTrue());
    }

    @Test
    void aLeadSeesHowMuchOfATeamWaitsAndWhatEachWorkerHas() {
        String team = "team-" + UUID.randomUUID();
        String worker = "worker-" + UUID.randomUUID();
        Api.putTeam(team, area).then().statusCode(201);
        IncidentSnapshot recent = Incidents.incident(area, Outcome.NONFATAL, Outcome.NONFATAL);
        IncidentSnapshot days = Incidents.next(
                Incidents.incident(area, Outcome.NONFATAL),
                Classification.SUSPECTED,
                IncidentStatus.ACTIVE,
                recent.occurredAt().minus(Duration.ofDays(4)),
                area,
                people(1));
        incidents.sendAndAwait(recent, days, Incidents.exercise(Incidents.incident(area, Outcome.NONFATAL)));
        UUID claimed = FollowUps.ofIncident(recent.incidentId()).get(0);
        Api.claim(Api.worker(worker), claimed, Api.read(claimed)).then().statusCode(200);

        Api.as(Api.lead())
                .get("/v1/worklist-summary?team={team}", team)
                .then()
                .statusCode(200)
                .body("triage", equalTo(0))
                .body("open", equalTo(2))
                .body("overdue", equalTo(1))
                .body("breached", equalTo(1))
                .body("onHold", equalTo(0))
                .body("workers", equalTo(List.of(Map.of("account", worker, "unfinished", 1, "overdue", 0))));
    }

    private static List<String> incidentsIn(String list) {
        return Api.as(Api.lead()).get(list).path("items.incidentId");
    }

    @Test
    void whatIsDueFirstComesFirstAndEveryFollowUpComesOnceAcrossThePages() {
        IncidentSnapshot first = Incidents.incident(area, Outcome.NONFATAL);
        IncidentSnapshot sameTime = Incidents.next(
                Incidents.incident(area, Outcome.NONFATAL),
                Classification.SUSPECTED,
                IncidentStatus.ACTIVE,
                first.occurredAt().minusSeconds(60),
                area,
                people(7));
        incidents.sendAndAwait(first, sameTime);

        List<Map<String, Object>> all = new ArrayList<>();
        String url = "/v1/follow-ups?limit=3&status=open&area=" + area;
        int pages = 0;
        while (url != null) {
            Response page = Api.as(Api.worker("w-1")).urlEncodingEnabled(false).get(url);
            page.then().statusCode(200);
            List<Map<String, Object>> items = page.path("items");
            assertThat(items).hasSizeLessThanOrEqualTo(3);
            all.addAll(items);
            url = next(page);
            assertThat(page.<String>path("next") == null).isEqualTo(url == null);
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(all).hasSize(8).extracting(one -> one.get("followUpId")).doesNotHaveDuplicates();
        assertThat(all).extracting(one -> (String) one.get("dueAt")).isSorted();
        assertThat(all.get(7).get("incidentId")).isEqualTo(first.incidentId().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "status=open, 1",
        "status=requested, 1",
        "status=claimed, 1",
        "status=accepted, 1",
        "status=in-progress, 1",
        "status=completed, 1",
        "status=cancelled, 1",
        "'status=open,in-progress', 2",
        "status=open&status=claimed&status=accepted, 2",
        "status=, 5",
        "'', 5",
        "team=, 5",
        "team=nobody, 0",
        "assignee=me, 3",
        "assignee=worklist-worker&status=claimed, 1",
        "assignee=somebody-else, 0",
        "overdue=true, 2",
        "overdue=false, 3",
        "overdue=true&status=open, 1",
        "overdue=true&status=completed, 0",
        "overdue=false&status=open, 0"
    })
    void filtersCombine(String query, int expected) {
        fiveStatesTwoDaysAgo();

        Api.as(Api.worker("worklist-worker"))
                .urlEncodingEnabled(false)
                .get("/v1/follow-ups?area=" + area + "&" + query)
                .then()
                .statusCode(200)
                .body("items", hasSize(expected));
    }

    @Test
    void aTeamSeesWhatItCovers() {
        String team = "team-" + UUID.randomUUID();
        Api.putTeam(team, area + "-county").then().statusCode(201);
        incidents.sendAndAwait(Incidents.incident(area, Outcome.NONFATAL, Outcome.FATAL));

        Api.as(Api.lead())
                .get("/v1/follow-ups?team={team}", team)
                .then()
                .body("items", hasSize(2))
                .body("items[0].team", equalTo(team));
    }

    @Test
    void anAreaWithoutFollowUpsIsAnEmptyPage() {
        Api.as(Api.lead())
                .get("/v1/follow-ups?area=nowhere")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("next", equalTo(null));
    }

    @ParameterizedTest
    @CsvSource({"0", "501", "-1"})
    void aPageHoldsOneTo500Items(String limit) {
        Api.as(Api.lead())
                .get("/v1/follow-ups?limit={limit}", limit)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("limit"));
    }

    private void fiveStatesTwoDaysAgo() {
        IncidentSnapshot incident = Incidents.incident(area, people(5));
        Instant twoDaysAgo = incident.occurredAt().minus(Duration.ofDays(2));
        incidents.sendAndAwait(
                Incidents.next(incident, Classification.SUSPECTED, IncidentStatus.ACTIVE, twoDaysAgo, area, people(5)));
        List<UUID> ids = FollowUps.ofIncident(incident.incidentId());
        for (UUID id : ids.subList(1, 4)) {
            Api.claim(Api.worker("worklist-worker"), id, Api.read(id)).then().statusCode(200);
        }
        move(ids.get(2), "attempts", Map.of("at", Instant.now().toString(), "channel", "phone", "reached", "nobody"));
        move(ids.get(3), "complete", Map.of("outcome", "moved-or-transferred"));
        move(ids.get(4), "cancel", Map.of("reason", "other"));
    }

    private static void move(UUID id, String move, Map<String, ?> body) {
        assertThat(Api.move(Api.lead(), id, Api.read(id), move, body).statusCode())
                .isBetween(200, 201);
    }

    private static Outcome[] people(int count) {
        return IntStream.range(0, count).mapToObj(index -> Outcome.NONFATAL).toArray(Outcome[]::new);
    }

    private static @Nullable String next(Response page) {
        String link = page.header("Link");
        if (link == null) {
            return null;
        }
        Matcher next = NEXT.matcher(link);
        assertThat(next.find()).isTrue();
        return next.group(1);
    }
}
