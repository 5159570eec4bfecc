package org.warmhandoff.incident.form;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.warmhandoff.incident.Api;
import org.warmhandoff.testkit.Browser;
import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Reports made on a phone, in a real browser, against the real service. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
class ReportingTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @BeforeEach
    void city() {
        Api.loadCity();
    }

    private static FormPage open() {
        return FormPage.open(
                browser.phone(
                        options -> options.setGeolocation(FormPage.RIVERSIDE).setPermissions(FormPage.LOCATION)),
                Api.ems());
    }

    @Test
    void theSmallestReportTakesThreeTapsOneOfThemToOpenThePage() {
        FormPage form = open();

        form.choose("Survived");
        form.send();

        form.sent()
                .then()
                .statusCode(200)
                .body("kind", equalTo("overdose"))
                .body("area", equalTo("riverside"))
                .body("location.latitude", equalTo(0.5f))
                .body("people[0].outcome", equalTo("nonfatal"))
                .body("sourceSystem", equalTo("phone-form"));
        assertThat(form.waiting()).isZero();
    }
}
