package org.warmhandoff.incident.area;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

import org.warmhandoff.contracts.area.AreaLevel;
import org.warmhandoff.incident.area.domain.Area;
import org.warmhandoff.kit.http.FieldError;
import org.warmhandoff.kit.http.Problem;
import org.warmhandoff.kit.http.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ReadBoundaryFileTest {

    private static final String SQUARE = polygon("[[0,0],[1,0],[1,1],[0,1],[0,0]]");
    private static final String BOW_TIE = polygon("[[0,0],[1,1],[1,0],[0,1],[0,0]]");

    @Test
    void anAreaHasACodeANameALevelAndAPopulation() {
        List<Area> areas = read(
                        feature("{\"code\":\"hc\",\"name\":\"Harbor City\",\"level\":\"jurisdiction\"}", "null"),
                        feature(
                                "{\"code\":\"riverside\",\"name\":\"Riverside\",\"jurisdiction\":\"hc\",\"population\":4200}",
                                SQUARE))
                .areas();

        assertThat(areas).extracting(Area::code).containsExactly("hc", "riverside", "hc-unassigned", "unassigned");
        assertThat(areas.get(0).level()).isEqualTo(AreaLevel.JURISDICTION);
        assertThat(areas.get(1).level()).isEqualTo(AreaLevel.NEIGHBORHOOD);
        assertThat(areas.get(1).jurisdiction()).isEqualTo("hc");
        assertThat(areas.get(1).population()).isEqualTo(4200);
    }

    @Test
    void aFileThatKnowsOnlyNamesGetsCodesMadeOfThem() {
        assertThat(read(feature("{\"Name\":\"Upper Moreland Twp.\",\"OBJECTID\":7}", SQUARE))
                        .areas()
                        .get(0)
                        .code())
                .isEqualTo("upper-moreland-twp");
    }

    @Test
    void theIdOfAFeatureMayBeANumber() {
        BoundaryFile file = read("{\"type\":\"Feature\",\"id\":17,\"properties\":null,\"geometry\":" + SQUARE + "}");

        assertThat(file.areas().get(0).code()).isEqualTo("17");
    }

    @Test
    void anUnassignedAreaNeedsNoBoundary() {
        BoundaryFile file = read(
                feature("{\"code\":\"hc\",\"level\":\"jurisdiction\"}", "null"),
                feature("{\"code\":\"hc-unassigned\",\"name\":\"Somewhere\",\"jurisdiction\":\"hc\"}", "null"),
                feature("{\"code\":\"unassigned\"}", "null"));

        assertThat(file.areas()).extracting(Area::name).containsExactly("hc", "Somewhere", "unassigned");
        assertThat(file.brought()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[0,0],[0,1],[1,1],[1,0],[0,0]]",
                "[[0,0,120.5],[1,0,121],[1,1,7],[0,1,0],[0,0,120.5]]",
                "[[0,0],[1,0],[1,0],[1,1],[0,1],[0,0]]"
            })
    void ringsOfEitherDirectionWithHeightsOrRepeatedPointsAreTaken(String ring) {
        assertThat(shape(read(feature("{\"code\":\"a\"}", polygon(ring)))).getArea())
                .isEqualTo(1);
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertThat(read(("\uFEFF" + collection(feature("{\"code\":\"a\"}", SQUARE))).getBytes(StandardCharsets.UTF_8))
                        .brought())
                .isEqualTo(1);
    }

    @Test
    void theMembersOfTheCollectionMayComeInAnyOrder() {
        assertThat(read("{\"features\":[" + feature("{\"code\":\"a\"}", SQUARE)
                                + "],\"bbox\":[0,0,1,1],\"type\":\"FeatureCollection\"}")
                        .brought())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:OGC:1.3:CRS84\"}}",
                "{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::4326\"}}",
                "{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:4326\"}}"
            })
    void wgs84MayBeNamed(String crs) {
        assertThat(read(withCrs(crs)).brought()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::2272\"}}",
                "{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:3857\"}}",
                "{\"type\":\"link\",\"properties\":{\"href\":\"https://example.org/crs\"}}"
            })
    void anotherCoordinateSystemIsRefusedWithAReason(String crs) {
        assertThat(errors(withCrs(crs))).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo("/crs");
            assertThat(error.code()).isEqualTo("unsupported-crs");
            assertThat(error.detail()).contains("WGS 84");
        });
    }

    static Stream<Arguments> badShapes() {
        return Stream.of(
                arguments(BOW_TIE, "invalid-geometry"),
                arguments(polygon("[[0,0],[1,0],[1,1],[0,1]]"), "ring-not-closed"),
                arguments(polygon("[[0,0],[1,0],[0,0]]"), "ring-too-short"),
                arguments(polygon("[[0,0],[4,0],[4,4],[2,4],[3,2],[1,2],[2,4],[0,4],[0,0]]"), "invalid-geometry"),
                arguments(polygon("[[0,0],[1,0],[1,1],[0,1],[0,0]],[[5,5],[6,5],[6,6],[5,5]]"), "invalid-geometry"),
                arguments(polygon("[]"), "empty-geometry"),
                arguments("{\"type\":\"Polygon\",\"coordinates\":[]}", "empty-geometry"),
                arguments("{\"type\":\"MultiPolygon\",\"coordinates\":[[]]}", "empty-geometry"),
                arguments(polygon("[[0,0],[1e400,0],[1,1],[0,0]]"), "not-a-position"),
                arguments(polygon("[[0,0],[\"NaN\",0],[1,1],[0,0]]"), "not-a-position"),
                arguments(polygon("[[0,0],[1],[1,1],[0,0]]"), "not-a-position"),
                arguments(polygon("[[0,0],[1,0],[1,181],[0,0]]"), "range"),
                arguments(polygon("[[0,0],[1e300,0],[1,1],[0,0]]"), "range"),
                arguments(polygon("[[39.7,-84.3],[39.8,-84.3],[39.8,-84.2],[39.7,-84.3]]"), "coordinates-swapped"),
                arguments("{\"type\":\"Polygon\",\"coordinates\":[[0,0],[1,0],[1,1],[0,0]]}", "invalid-geometry"),
                arguments("{\"type\":\"Polygon\",\"coordinates\":\"everywhere\"}", "invalid-geometry"),
                arguments("{\"type\":\"Point\",\"coordinates\":[0,0]}", "not-a-polygon"),
                arguments("{\"type\":\"GeometryCollection\",\"geometries\":[" + SQUARE + "]}", "not-a-polygon"),
                arguments("null", "required"));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("badShapes")
    void aBadShapeIsRefusedByTheNameOfItsArea(String geometry, String code) {
        List<FieldError> errors = errors(collection(
                feature("{\"code\":\"good\"}", SQUARE),
                feature("{\"code\":\"bad\",\"name\":\"Bad Shape\"}", geometry)));

        assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo("/features/1/geometry");
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.detail()).startsWith("bad (Bad Shape)").doesNotContain("NaN", "everywhere");
        });
    }

    @Test
    void whatIsWrongIsToldWithAboutWhere() {
        assertThat(errors(collection(feature("{\"code\":\"riverside\"}", BOW_TIE))))
                .extracting(FieldError::detail)
                .containsExactly(
                        "riverside is not a valid polygon: self-intersection near longitude 0.50000, latitude 0.50000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[0,0],[1,1],[1,0],[0,1],[0,0]]",
                "[[0,0],[1,0],[1,1],[0,1]]",
                "[[0,0],[4,0],[4,4],[2,4],[3,2],[1,2],[2,4],[0,4],[0,0]]",
                "[[0,0],[1,0],[1,1],[0,1],[0,0]],[[5,5],[6,5],[6,6],[5,5]]",
                "[[0,0],[1,0],[1,1],[0,1],[0,0]],[[0.2,0.2],[0.3,0.2],[0.2,0.2]]"
            })
    void invalidRingsAreRepairedOnRequest(String rings) {
        BoundaryFile file = read(
                collection(feature("{\"code\":\"a\",\"name\":\"A\"}", polygon(rings)))
                        .getBytes(StandardCharsets.UTF_8),
                true);

        assertThat(file.repairs()).singleElement().satisfies(repair -> {
            assertThat(repair.code()).isEqualTo("a");
            assertThat(repair.name()).isEqualTo("A");
            assertThat(repair.fault()).contains("near longitude");
            assertThat(repair.squareMetersAfter()).isPositive();
        });
        assertThat(shape(file).isValid()).isTrue();
    }

    @Test
    void aGoodFileIsNotRepaired() {
        String file = collection(feature("{\"code\":\"a\"}", SQUARE));

        assertThat(read(file.getBytes(StandardCharsets.UTF_8), true).repairs()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[0,0],[1,1],[0,0],[0,0]]",
                "[[0,0],[1,1]]",
                "[]",
                "[[39.7,-84.3],[39.8,-84.3],[39.8,-84.2],[39.7,-84.3]]",
                "[[0,0],[1e400,0],[1,1],[0,0]]"
            })
    void whatCannotBeRepairedIsRefusedEvenThen(String ring) {
        byte[] file = collection(feature("{\"code\":\"a\"}", polygon(ring))).getBytes(StandardCharsets.UTF_8);

        assertThat(problem(file, true).errors())
                .extracting(FieldError::pointer)
                .containsExactly("/features/0/geometry");
    }

    @Test
    void everyFeatureAtFaultIsNamed() {
        List<FieldError> errors = errors(collection(
                feature("{\"code\":\"b\",\"population\":-1}", SQUARE),
                feature("{\"code\":\"b\"}", SQUARE),
                feature("{\"code\":\"c\",\"jurisdiction\":\"nowhere\"}", SQUARE),
                feature("{\"code\":\"d\",\"level\":\"galaxy\"}", SQUARE),
                feature("{\"code\":\"Not A Code\"}", SQUARE),
                "null",
                feature("{\"code\":\"unassigned\",\"level\":\"jurisdiction\"}", SQUARE),
                feature("{\"code\":\"" + "j".repeat(54) + "\",\"level\":\"jurisdiction\"}", SQUARE)));

        assertThat(errors)
                .extracting(FieldError::pointer)
                .containsExactlyInAnyOrder(
                        "/features/0/properties/population",
                        "/features/1/properties/code",
                        "/features/2/properties/jurisdiction",
                        "/features/3/properties/level",
                        "/features/4/properties/code",
                        "/features/5/properties/code",
                        "/features/6/properties/code",
                        "/features/7/properties/code");
        assertThat(errors.toString()).doesNotContain("nowhere", "galaxy", "Not A Code");
    }

    @Test
    void ofTenThousandFaultsTheFirstHundredAreTold() {
        String[] features = IntStream.range(0, 10_000)
                .mapToObj(i -> feature("{\"code\":\"n" + i + "\"}", BOW_TIE))
                .toArray(String[]::new);

        Problem problem = problem(collection(features).getBytes(StandardCharsets.UTF_8), false);

        assertThat(problem.errors()).hasSize(100);
        assertThat(problem.detail()).endsWith("there are 9900 more.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"type\":\"Feature\"}", "[]", "17", "{\"type\":\"FeatureCollection\"}", "{\"features\":[]}", ""
            })
    void whatIsNoFeatureCollectionIsRefused(String json) {
        assertThat(errors(json)).extracting(FieldError::code).containsExactly("not-a-feature-collection");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(errors(collection())).extracting(FieldError::code).containsExactly("required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"type\":\"FeatureCollection\",\"features\":[", "{\"type\":", "{\"features\":[{\"a\":NaN}]}"})
    void aFileThatBreaksOffIsNoJson(String json) {
        assertThat(errors(json)).extracting(FieldError::code).containsExactly("malformed-json");
    }

    private static Geometry shape(BoundaryFile file) {
        return Objects.requireNonNull(file.areas().get(0).geometry());
    }

    private static String withCrs(String crs) {
        return collection(feature("{\"code\":\"a\"}", SQUARE)).replaceFirst("\\{", "{\"crs\":" + crs + ",");
    }

    private static List<FieldError> errors(String json) {
        return problem(json.getBytes(StandardCharsets.UTF_8), false).errors();
    }

    private static Problem problem(byte[] json, boolean repair) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> read(json, repair));
        assertThat(refused).as("the file is refused").isNotNull();
        return refused.problem();
    }

    private static BoundaryFile read(String... features) {
        return read(
                (features.length == 1 && features[0].contains("FeatureCollection") ? features[0] : collection(features))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static BoundaryFile read(byte[] json) {
        return read(json, false);
    }

    private static BoundaryFile read(byte[] json, boolean repair) {
        return ReadBoundaryFile.read(new ByteArrayInputStream(json), repair);
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String feature(String properties, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":" + properties + ",\"geometry\":" + geometry + "}";
    }

    private static String polygon(String rings) {
        return "{\"type\":\"Polygon\",\"coordinates\":[" + rings + "]}";
    }
}
