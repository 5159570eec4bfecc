package org.warmhandoff.incident.importing.nemsis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.incident.importing.nemsis.domain.ElementValue;
import org.warmhandoff.incident.importing.nemsis.domain.Elements;
import org.warmhandoff.incident.importing.nemsis.domain.NemsisElement;
import org.warmhandoff.incident.importing.nemsis.domain.NotValue;
import org.warmhandoff.incident.importing.nemsis.domain.PertinentNegative;

/** Picks the elements that are read out of a stream of all of them. The text of any other is never taken from the parser. */
final class CareReportElements {

    private static final String MEDICATION_GROUP = "eMedications.MedicationGroup";

    /** The longest text that NEMSIS allows in an element that is read is 255. */
    private static final int LONGEST_TEXT = 1000;

    private final Elements elements = new Elements();
    private final List<Elements> medications = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Elements medication;
    private @Nullable Reading reading;
    private @Nullable NemsisElement tooLong;

    /** An element whose text has yet to come; what stands beside the text is known from its start. */
    private record Reading(
            NemsisElement element,
            boolean nil,
            @Nullable NotValue notValue,
            @Nullable PertinentNegative pertinentNegative,
            @Nullable String attribute) {

        static Reading of(NemsisElement element, XmlEvents xml) {
            String nil = xml.schemaAttribute("nil");
            return new Reading(
                    element,
                    "true".equals(nil) || "1".equals(nil),
                    Optional.ofNullable(xml.attribute("NV"))
                            .flatMap(NotValue::coded)
                            .orElse(null),
                    Optional.ofNullable(xml.attribute("PN"))
                            .map(PertinentNegative::coded)
                            .orElse(null),
                    element.attribute() == null ? null : xml.attribute(element.attribute()));
        }

        ElementValue with(String text) {
            return new ElementValue(nil ? null : text, notValue, pertinentNegative, attribute);
        }

        @Override
        public String toString() {
            return "Reading[withheld]";
        }
    }

    void start(XmlEvents xml) {
        reading = null;
        if (!xml.namespace().equals(NemsisReader.NAMESPACE)) {
            return;
        }
        if (xml.name().equals(MEDICATION_GROUP)) {
            medication = new Elements();
            medications.add(medication);
            return;
        }
        text.setLength(0);
        reading = NemsisElement.numbered(xml.name())
                .map(element -> Reading.of(element, xml))
                .orElse(null);
    }

    void text(XmlEvents xml) {
        if (reading == null || tooLong == reading.element()) {
            return;
        }
        text.append(xml.parser().getText());
        if (text.length() > LONGEST_TEXT) {
            tooLong = reading.element();
            text.setLength(0);
        }
    }

    void end(XmlEvents xml) {
        if (reading != null) {
            (medication == null ? elements : medication).with(reading.element(), reading.with(text.toString()));
            reading = null;
        } else if (xml.name().equals(MEDICATION_GROUP)) {
            medication = null;
        }
    }

    /** The elements that are not of a medication. */
    Elements elements() {
        return elements;
    }

    /** One for each medication group. */
    List<Elements> medications() {
        return medications;
    }

    /** An element whose text was longer than any in NEMSIS, and was not kept. */
    Optional<NemsisElement> tooLong() {
        return Optional.ofNullable(tooLong);
    }
}
