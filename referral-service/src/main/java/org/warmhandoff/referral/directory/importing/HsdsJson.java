package org.warmhandoff.referral.directory.importing;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.referral.directory.DirectoryConfig;
import org.warmhandoff.referral.followup.FollowUpConfig;

/**
 * Services of HSDS 3 as JSON: an array of them, or a page of the HSDS API with the array as its {@code contents}. One service
 * at a time is in memory as a tree.
 */
@ApplicationScoped
class HsdsJson implements DirectoryFormat {

    private final DirectoryConfig config;
    private final FollowUpConfig community;
    private final InstantSource clock;
    private final ObjectReader trees;

    HsdsJson(DirectoryConfig config, FollowUpConfig community, InstantSource clock, ObjectMapper mapper) {
        this.config = config;
        this.community = community;
        this.clock = clock;
        this.trees = mapper.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    @Override
    public boolean reads(MediaType type) {
        return type.getType().equals("application") && type.getSubtype().equals("json");
    }

    @Override
    public ReadDirectory read(InputStream file) throws IOException {
        Intake intake = new Intake(config.imports());
        try (JsonParser json = trees.createParser(file)) {
            return intake.done(read(json, intake));
        } catch (JsonProcessingException malformed) {
            throw ProblemException.invalid("", "not-json", "cannot be read as JSON");
        }
    }

    /** Whether the services are all that the source has. */
    private boolean read(JsonParser json, Intake intake) throws IOException {
        JsonToken start = json.nextToken();
        if (start == JsonToken.START_ARRAY) {
            services(json, intake);
            return true;
        }
        if (start != JsonToken.START_OBJECT) {
            throw noServices();
        }
        boolean whole = true;
        boolean found = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (field.equals("contents") && value == JsonToken.START_ARRAY) {
                services(json, intake);
                found = true;
            } else if (field.equals("first_page") || field.equals("last_page")) {
                whole &= value != JsonToken.VALUE_FALSE;
            } else if (field.equals("total_pages")) {
                whole &= value != JsonToken.VALUE_NUMBER_INT || json.getLongValue() <= 1;
            }
            json.skipChildren();
        }
        if (!found) {
            throw noServices();
        }
        return whole;
    }

    private void services(JsonParser json, Intake intake) throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), community.timeZone());
        long position = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            position++;
            JsonNode service = trees.readTree(json);
            if (service.isObject()) {
                new HsdsService(service, intake, today).read(position);
            } else {
                intake.unusable(position, null, "", "format", "is not a service");
                intake.skip(null);
            }
        }
    }

    private static ProblemException noServices() {
        return ProblemException.invalid(
                "", "no-services", "is neither an array of services nor a page with them as its contents");
    }
}
