package org.warmhandoff.incident.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import org.warmhandoff.incident.importing.csv.CsvRows;
import org.warmhandoff.incident.importing.fhir.domain.BirthDate;
import org.warmhandoff.incident.importing.json.JsonRows;

import static org.assertj.core.api.Assertions.assertThat;

/** A row may hold anything, a name in the wrong column too. */
class SourcesStayOutOfTextTest {

    @Test
    void theTextFormOfARowSaysNothing() throws IOException {
        try (SourceRows csv = new CsvRows(file("name\nTestperson\n"), StandardCharsets.UTF_8);
                SourceRows json = new JsonRows(file("{\"name\": \"Testperson\"}"), new ObjectMapper())) {
            SourceRow csvRow = csv.next();
            SourceRow jsonRow = json.next();

            assertThat(csvRow).isNotNull().asString().doesNotContain("Testperson");
            assertThat(jsonRow).isNotNull().asString().doesNotContain("Testperson");
        }
    }

    @Test
    void theTextFormOfABirthDateSaysNothing() {
        assertThat(BirthDate.parse("1990-06-15")).isPresent().get().asString().doesNotContain("1990", "06", "15");
    }

    private static InputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
