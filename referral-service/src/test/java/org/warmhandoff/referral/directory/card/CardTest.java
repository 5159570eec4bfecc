package org.warmhandoff.referral.directory.card;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.referral.Api;
import org.warmhandoff.referral.directory.DirectoryApi;
import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
class CardTest {

    private final String area = "old-mill-" + UUID.randomUUID().toString().substring(0, 8);
    private final String id = "by-hand:" + UUID.randomUUID();

    @Test
    void theCardIsForEverybodyAndSaysWhereToGo() {
        put(
                "Evening pantry",
                "phone",
                "(555) 555-0134 x7",
                "address",
                "12 Dock Street, Millbrook",
                "hours",
                "Mo-Fr 17:00-19:30; Sa 00:00-24:00",
                "languages",
                List.of("en", "es"),
                "walkIn",
                true);

        Response card = card("");

        assertThat(card.statusCode()).isEqualTo(200);
        assertThat(card.contentType()).startsWith("text/html");
        assertThat(card.asString())
                .startsWith("<!doctype html>\n<html lang=\"en\">")
                .contains("<title>Community resources: Old Mill ")
                .contains("<h2 id=\"need-food\">Food</h2>")
                .contains("<h3>Evening pantry</h3>", "12 Dock Street, Millbrook")
                .contains("href=\"tel:5555550134\">(555) 555-0134 x7</a>")
                .contains("Mon–Fri 5:00 PM–7:30 PM; Sat 24 hours")
                .contains("No appointment needed", "Languages: English, Spanish")
                .contains("tel:911", "tel:988")
                .containsPattern("Printed <time datetime=\"\\d{4}-\\d{2}-\\d{2}\">[A-Z][a-z]+ \\d{1,2}, \\d{4}</time>");
    }

    @Test
    void theCardIsThereInSpanish() {
        put("Comedor", "hours", "Mo-Fr 17:00-19:30");

        String card = card("?lang=es").asString();

        assertThat(card)
                .contains("<html lang=\"es\">", "<title>Recursos de la comunidad: ", ">Comida</h2>")
                .contains("<a href=\"?lang=en\" lang=\"en\" hreflang=\"en\">English</a>")
                .contains("lun–vie");
    }

    @Test
    void whatAServiceIsCalledIsTextAndNeverMarkup() {
        put("<script>alert(1)</script> & \"Sons\"", "address", "<img src=x onerror=alert(1)>");

        assertThat(card("").asString())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Sons&quot;")
                .doesNotContain("<script", "<img");
    }

    @Test
    void capacityIsNotOnACard() {
        put("Pantry");

        assertThat(card("").asString()).doesNotContainPattern("(?i)capacity|waitlist|unknown");
    }

    @Test
    void aRetiredServiceIsNotOnTheCard() {
        put("Closed pantry");
        Api.as(Api.administrator()).header("If-Match", "\"1\"").delete("/v1/resources/{id}", id);

        assertThat(card("").asString()).doesNotContain("Closed pantry");
    }

    @Test
    void anAreaThatNoServiceNamesGetsACardWithoutItsName() {
        DirectoryApi.create(id, DirectoryApi.service("AAA for everybody", "moud"));

        Response card = RestAssured.get("/cards/call-somebody-else-instead");

        assertThat(card.statusCode()).isEqualTo(200);
        assertThat(card.asString())
                .contains("<title>Community resources</title>", "AAA for everybody")
                .doesNotContainIgnoringCase("somebody else instead");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cards/Old%20Mill", "/cards/%3Cscript%3E", "/cards/"})
    void whatIsNoAreaCodeHasNoCard(String path) {
        assertThat(RestAssured.given().urlEncodingEnabled(false).get(path).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cards/old-mill", "/cards/style/card.css"})
    void nothingIsLoadedFromElsewhereAndNothingIsRun(String path) {
        Response answer = RestAssured.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http", "*", "script-src");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aCopyIsGoodForFiveMinutes() {
        assertThat(card("").header("Cache-Control")).contains("max-age=300").doesNotContain("private", "no-store");
    }

    private void put(String name, Object... more) {
        Object[] all = new Object[more.length + 2];
        System.arraycopy(more, 0, all, 2, more.length);
        all[0] = "areas";
        all[1] = List.of(area);
        DirectoryApi.create(id, DirectoryApi.service(name, "food", all)).then().statusCode(201);
    }

    private Response card(String query) {
        return RestAssured.get("/cards/" + area + query);
    }
}
