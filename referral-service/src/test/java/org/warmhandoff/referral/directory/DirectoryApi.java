package org.warmhandoff.referral.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import org.warmhandoff.referral.Api;

/** Calls to the directory under test. */
public final class DirectoryApi {

    private DirectoryApi() {}

    /** A service with nothing but what is required, and this. */
    public static Map<String, Object> service(String name, String need, Object... more) {
        Map<String, Object> service =
                new HashMap<>(Map.of("name", name, "organization", "Neighbors", "needs", List.of(need)));
        for (int i = 0; i < more.length; i += 2) {
            service.put((String) more[i], more[i + 1]);
        }
        return service;
    }

    public static Response create(String id, Map<String, ?> service) {
        return request(service).header("If-None-Match", "*").put("/v1/resources/{id}", id);
    }

    public static Response change(String id, String version, Map<String, ?> service) {
        return request(service).header("If-Match", "\"" + version + "\"").put("/v1/resources/{id}", id);
    }

    public static RequestSpecification request(Map<String, ?> body) {
        return Api.as(Api.administrator()).contentType(ContentType.JSON).body(body);
    }

    public static Response read(String id) {
        return Api.as(Api.worker("w-1")).get("/v1/resources/{id}", id);
    }

    public static Response list(String query) {
        return Api.as(Api.worker("w-1")).get("/v1/resources?" + query);
    }

    public static Response imports(String source, String type, Object body) {
        RequestSpecification request = Api.as(Api.administrator())
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("text/csv", ContentType.TEXT)
                                .encodeContentTypeAs("application/zip", ContentType.BINARY)))
                .contentType(type);
        return (body instanceof byte[] bytes ? request.body(bytes) : request.body((String) body))
                .post("/v1/resources/imports?source=" + source);
    }
}
