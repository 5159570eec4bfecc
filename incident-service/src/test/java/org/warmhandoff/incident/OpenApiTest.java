package org.warmhandoff.incident;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import org.warmhandoff.testkit.OpenApiFile;
import org.warmhandoff.testkit.Platform;

@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
class OpenApiTest {

    @Test
    void theDocumentInTheRepositoryIsWhatIsServed() {
        OpenApiFile.check(
                "incident-service", RestAssured.get("/q/openapi").body().asString());
    }
}
