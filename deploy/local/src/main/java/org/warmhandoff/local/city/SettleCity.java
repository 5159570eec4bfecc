package org.warmhandoff.local.city;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import org.warmhandoff.local.RunFailure;

/** Puts the city's areas in force, and its teams, workers, resources and recipients in place, unless an earlier run or a person has. */
public final class SettleCity {

    private final City city;
    private final Api incident;
    private final Api referral;
    private final Api notification;
    private final String administrator;
    private final List<String> workers;

    public SettleCity(
            City city, Api incident, Api referral, Api notification, String administrator, List<String> workers) {
        this.city = city;
        this.incident = incident;
        this.referral = referral;
        this.notification = notification;
        this.administrator = administrator;
        this.workers = List.copyOf(workers);
    }

    /** Does what is not done yet. */
    public void settle() throws IOException, InterruptedException {
        if (incident.get(administrator, "/v1/areas").body().path("features").isEmpty()) {
            require(incident.send(administrator, "PUT", "/v1/areas", city.areas(), Map.of()), "areas");
        }
        for (Team team : city.teams()) {
            if (referral.get(administrator, "/v1/teams/" + team.code()).status() == 404) {
                require(
                        referral.send(
                                administrator,
                                "PUT",
                                "/v1/teams/" + team.code(),
                                Map.of("name", team.name(), "areas", team.areas()),
                                Map.of("If-None-Match", "*")),
                        "team");
            }
        }
        settleWorkers();
        if (referral.get(administrator, "/v1/resources?limit=1")
                .body()
                .path("items")
                .isEmpty()) {
            require(
                    referral.sendCsv(administrator, "/v1/resources/imports?source=millbrook", city.resources()),
                    "resources");
        }
        JsonNode recipients =
                notification.get(administrator, "/v1/recipients").body().path("items");
        if (recipients.isEmpty()) {
            for (Team team : city.teams()) {
                require(
                        notification.send(
                                administrator,
                                "POST",
                                "/v1/recipients",
                                Map.of(
                                        "team", team.code(),
                                        "channel", "email",
                                        "address", team.email(),
                                        "language", team.language()),
                                Map.of()),
                        "recipient");
            }
        }
    }

    /** Every worker belongs to every team; every second is a peer and speaks Spanish. */
    private void settleWorkers() throws IOException, InterruptedException {
        List<String> teams = city.teams().stream().map(Team::code).toList();
        for (int number = 0; number < workers.size(); number++) {
            String path = "/v1/workers/" + workers.get(number);
            boolean peer = number % 2 == 0;
            if (referral.get(administrator, path).status() == 404) {
                require(
                        referral.send(
                                administrator,
                                "PUT",
                                path,
                                Map.of(
                                        "teams", teams,
                                        "role", peer ? "peer" : "outreach-worker",
                                        "languages", peer ? List.of("en", "es") : List.of("en")),
                                Map.of()),
                        "worker");
            }
        }
    }

    private static void require(Api.Answer answer, String what) {
        if (!answer.isSuccess()) {
            throw new RunFailure(
                    "The city's " + what + " was refused with status " + answer.status() + ": " + answer.body());
        }
    }
}
