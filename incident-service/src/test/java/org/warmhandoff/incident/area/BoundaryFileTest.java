package org.warmhandoff.incident.area;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.area.AreaLevel;
import org.warmhandoff.incident.area.domain.Area;
import org.warmhandoff.kit.http.FieldError;
import org.warmhandoff.kit.http.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class BoundaryFileTest {

    private static final String SQUARE = "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}";
    private static final String BOW_TIE = "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}";

    @Test
    void anAreaHasACodeANameALevelAndAPopulation() {
        List<Area> areas = read(
                feature("{\"code\":\"hc\",\"name\":\"Harbor City\",\"level\":\"jurisdiction\"}", "null"),
                feature(
                        "{\"code\":\"riverside\",\"name\":\"Riverside\",\"jurisdiction\":\"hc\",\"population\":4200}",
                        SQUARE));

        assertThat(areas).extracting(Area::code).containsExactly("hc", "riverside");
        assertThat(areas).extracting(Area::level).containsExactly(AreaLevel.JURISDICTION, AreaLevel.NEIGHBORHOOD);
        assertThat(areas.get(1).jurisdiction()).isEqualTo("hc");
        assertThat(areas.get(1).population()).isEqualTo(4200);
    }

    @Test
    void aFileThatKnowsOnlyNamesGetsCodesMadeOfThem() {
        assertThat(read(feature("{\"Name\":\"Upper Moreland Twp.\",\"OBJECTID\":7}", SQUARE)))
                .extracting(Area::code)
                .containsExactly("upper-moreland-twp");
    }

    @Test
    void everyFeatureAtFaultIsNamed() {
        List<FieldError> errors = errors(
                feature("{\"code\":\"a\"}", BOW_TIE),
                feature("{\"code\":\"b\",\"population\":-1}", SQUARE),
                feature("{\"code\":\"b\"}", SQUARE),
                feature("{\"code\":\"c\",\"jurisdiction\":\"nowhere\"}", SQUARE),
                feature("{\"code\":\"d\",\"level\":\"galaxy\"}", SQUARE),
                feature("{\"code\":\"e\"}", "null"),
                feature("{\"code\":\"Not A Code\"}", SQUARE),
                feature("{\"code\":\"f\"}", "{\"type\":\"Point\",\"coordinates\":[0,0]}"),
                feature("{\"code\":\"g\"}", SQUARE.replace("1,1", "1,111")));

        assertThat(errors)
                .extracting(FieldError::pointer)
                .contains(
                        "/features/0/geometry",
                        "/features/1/properties/population",
                        "/features/2/properties/code",
                        "/features/3/properties/jurisdiction",
                        "/features/4/properties/level",
                        "/features/5/geometry",
                        "/features/6/properties/code",
                        "/features/7/geometry",
                        "/features/8/geometry");
        assertThat(errors.toString()).doesNotContain("nowhere", "galaxy", "Not A Code");
    }

    @Test
    void whatIsNoFeatureCollectionIsRefused() {
        assertThat(problem("{\"type\":\"Feature\"}"))
                .extracting(FieldError::code)
                .containsExactly("not-a-feature-collection");
        assertThat(problem("[]")).extracting(FieldError::code).containsExactly("not-a-feature-collection");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(errors()).extracting(FieldError::code).containsExactly("required");
    }

    private static List<FieldError> errors(String... features) {
        return problem(collection(features));
    }

    private static List<FieldError> problem(String json) {
        ProblemException failure = catchThrowableOfType(
                ProblemException.class, () -> BoundaryFile.read(new ObjectMapper().readTree(json)));
        return failure.problem().errors();
    }

    private static List<Area> read(String... features) {
        try {
            return BoundaryFile.read(new ObjectMapper().readTree(collection(features)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String feature(String properties, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":" + properties + ",\"geometry\":" + geometry + "}";
    }
}
