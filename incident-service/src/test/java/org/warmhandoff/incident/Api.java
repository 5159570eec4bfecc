package org.warmhandoff.incident;

import java.time.Instant;
import java.util.UUID;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.testkit.TestTokens;

/** Calls to the service under test, as the partners and the steward make them. */
public final class Api {

    /** Two squares side by side in one jurisdiction, and one apart that belongs to none. */
    public static final String CITY =
            """
            {"type":"FeatureCollection","features":[
             {"type":"Feature","properties":{"code":"harbor-city","name":"Harbor City","level":"jurisdiction"},"geometry":null},
             {"type":"Feature","properties":{"code":"riverside","name":"Riverside","jurisdiction":"harbor-city","population":4200},
              "geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}},
             {"type":"Feature","properties":{"code":"old-mill","name":"Old Mill","jurisdiction":"harbor-city","population":3100},
              "geometry":{"type":"Polygon","coordinates":[[[1,0],[2,0],[2,1],[1,1],[1,0]]]}},
             {"type":"Feature","properties":{"code":"islands","name":"Islands"},
              "geometry":{"type":"Polygon","coordinates":[[[5,5],[6,5],[6,6],[5,6],[5,5]]]}}]}
            """;

    private Api() {}

    /** Puts {@link #CITY} in force, whatever was before. */
    public static void loadCity() {
        load(CITY);
    }

    /** Puts a boundary file in force, whatever was before. */
    public static void load(String boundaryFile) {
        putAreas("/v1/areas", boundaryFile).then().statusCode(200);
    }

    /** Puts a boundary file, with the entity tag of the one in force. */
    public static Response putAreas(String path, String boundaryFile) {
        return as(steward())
                .header("If-Match", as(steward()).get("/v1/areas").header("ETag"))
                .contentType("application/geo+json")
                .body(boundaryFile)
                .put(path);
    }

    public static TestTokens ems() {
        return TestTokens.of("ems-account").role(Roles.REPORTER).agency("ems-1").agencyType("ems");
    }

    public static TestTokens police() {
        return TestTokens.of("police-account")
                .role(Roles.REPORTER)
                .agency("police-1")
                .agencyType("police");
    }

    /** An ambulance service that no other test has. */
    public static TestTokens reporter(String agency) {
        return TestTokens.of("account-of-" + agency)
                .role(Roles.REPORTER)
                .agency(agency)
                .agencyType("ems");
    }

    public static TestTokens steward() {
        return TestTokens.of("steward-account").role(Roles.DATA_STEWARD);
    }

    public static RequestSpecification as(TestTokens who) {
        return RestAssured.given().auth().oauth2(who.signed());
    }

    public static Response post(String body) {
        return as(ems()).contentType(ContentType.JSON).body(body).post("/v1/incident-reports");
    }

    /** A valid body with a record id of its own. */
    public static String body(String outcome) {
        return body(outcome, UUID.randomUUID().toString());
    }

    public static String body(String outcome, String recordId) {
        return """
                {"occurredAt": "%s", "location": {"latitude": 0.5, "longitude": 0.5},
                 "people": [{"outcome": "%s", "ageBand": "25-34",
                             "naloxone": [{"giver": "bystander", "doses": 2}, {"giver": "ems", "route": "intravenous"}]}],
                 "sourceSystem": "cad", "sourceRecordId": "%s"}
                """
                .formatted(TIME, outcome, recordId);
    }

    /** When the overdoses of these tests happened. */
    public static final Instant TIME = Instant.parse("2026-03-01T21:40:00Z");
}
