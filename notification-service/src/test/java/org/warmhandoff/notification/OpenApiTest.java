package org.warmhandoff.notification;

import java.util.Arrays;
import java.util.List;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.notification.delivery.domain.FailureCode;
import org.warmhandoff.notification.message.domain.Language;
import org.warmhandoff.notification.recipient.domain.InactiveReason;
import org.warmhandoff.testkit.OpenApiFile;
import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "notification"))
@WithTestResource(LocalPeers.class)
class OpenApiTest {

    @Test
    void theDocumentInTheRepositoryIsWhatIsServed() {
        OpenApiFile.check(
                "notification-service", RestAssured.get("/q/openapi").body().asString());
    }

    @Test
    void theDocumentNamesTheCodesThatAreUsed() {
        JsonPath document = RestAssured.get("/q/openapi?format=json").jsonPath();

        assertThat(document.<String>getList("components.schemas.Language.enum")).isEqualTo(codes(Language.values()));
        assertThat(document.<String>getList("components.schemas.InactiveReason.enum"))
                .isEqualTo(codes(InactiveReason.values()));
        assertThat(document.<String>getList("components.schemas.FailureCode.enum"))
                .isEqualTo(codes(FailureCode.values()));
    }

    private static List<String> codes(Coded... values) {
        return Arrays.stream(values).map(Coded::code).toList();
    }
}
