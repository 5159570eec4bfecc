package org.warmhandoff.incident.importing.nemsis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.warmhandoff.incident.importing.RecordReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NemsisFormatTest {

    @TempDir
    Path directory;

    @Test
    void withoutSettingsThereIsNoSchemaAndNoAssignedArea() {
        NemsisConfig config = config(Map.of());

        assertThat(config.xsd()).isEmpty();
        assertThat(config.largestRecordBytes()).isEqualTo(2 * 1024 * 1024);
        assertThat(config.cityAreas()).isEmpty();
        assertThat(config.countyAreas()).isEmpty();
        assertThat(config.naloxoneCodes()).isEmpty();
    }

    @Test
    void areasAndCodesAreSettings() throws IOException {
        NemsisConfig config = config(Map.of(
                "warm-handoff.nemsis.county-areas.\"09001\"", "fairfield",
                "warm-handoff.nemsis.city-areas.\"213415\"", "danbury",
                "warm-handoff.nemsis.naloxone-codes", "111,222"));
        assertThat(config.naloxoneCodes()).isEqualTo(Optional.of(Set.of("111", "222")));

        String file = NemsisXml.file(
                NemsisXml.overdose("101").replaceAll("<eScene.11>.*</eScene.11>", "<eScene.21>09001</eScene.21>"));
        try (RecordReader reader =
                new NemsisFormat(config).open(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))) {
            assertThat(NemsisXml.readable(reader.next()).body().location().areaCode())
                    .isEqualTo("fairfield");
        }
    }

    @Test
    void aWrongPathToTheSchemasStopsTheStart() throws IOException {
        Path noSchema = Files.writeString(directory.resolve("EMSDataSet_v3.xsd"), "<x/>");

        assertThatThrownBy(() -> new NemsisFormat(config(Map.of(
                        "warm-handoff.nemsis.xsd", directory.resolve("none.xsd").toString()))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("warm-handoff.nemsis.xsd names no file that can be read");
        assertThatThrownBy(() -> new NemsisFormat(config(Map.of("warm-handoff.nemsis.xsd", noSchema.toString()))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("warm-handoff.nemsis.xsd names a file that is no schema");
    }

    private static NemsisConfig config(Map<String, String> settings) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(NemsisConfig.class)
                .withDefaultValues(settings)
                .build();
        return config.getConfigMapping(NemsisConfig.class);
    }
}
