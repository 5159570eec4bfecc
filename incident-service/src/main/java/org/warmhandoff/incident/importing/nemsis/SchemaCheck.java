package org.warmhandoff.incident.importing.nemsis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import javax.xml.validation.Schema;
import javax.xml.validation.ValidatorHandler;

import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;

import org.warmhandoff.kit.http.FieldError;

/**
 * Checks one piece of a file after the other against the schema, while it is being read. The schema declares a whole file and no
 * single record, so each record is shown to the validator as the only one of a file of its own, under a header that is in order.
 * The validator forgets each record when the next begins, and what is wrong with one is not held against the others.
 */
final class SchemaCheck {

    private static final int MOST_ERRORS = 20;

    /** What elements of NEMSIS are called. A name of another form may be anything, and is not repeated in an answer. */
    private static final Pattern KNOWN_FORM = Pattern.compile("PatientCareReport|Header|DemographicGroup"
            + "|[de][A-Z][A-Za-z]{2,24}(\\.[0-9]{2}|\\.[A-Z][A-Za-z]{2,60}Group)?");

    /** Any agency; the true one is checked with its header. */
    private static final Map<String, String> SOME_AGENCY =
            Map.of("dAgency.01", "0", "dAgency.02", "0", "dAgency.04", "01");

    private static final Attributes NO_ATTRIBUTES = new AttributesImpl();

    private final ValidatorHandler validator;
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> faulty = new HashSet<>();
    private final List<FieldError> violations = new ArrayList<>();
    private long line;

    SchemaCheck(Schema schema) {
        this.validator = schema.newValidatorHandler();
        validator.setErrorHandler(new Collecting());
    }

    /** Begins with a header, whose own elements follow. */
    void beginHeader() {
        validated(() -> {
            open.clear();
            faulty.clear();
            violations.clear();
            validator.startDocument();
            validator.startPrefixMapping("", NemsisReader.NAMESPACE);
            start("EMSDataSet");
            start("Header");
        });
    }

    /** Begins with a record, which follows. */
    void beginRecord() {
        beginHeader();
        validated(() -> {
            start("DemographicGroup");
            for (String element : List.of("dAgency.01", "dAgency.02", "dAgency.04")) {
                start(element);
                char[] text = Objects.requireNonNull(SOME_AGENCY.get(element)).toCharArray();
                validator.characters(text, 0, text.length);
                end(element);
            }
            end("DemographicGroup");
        });
    }

    /** The parser is at the beginning of an element. */
    void start(XMLStreamReader parser, long atLine) {
        line = atLine;
        validated(() -> {
            for (int i = 0; i < parser.getNamespaceCount(); i++) {
                validator.startPrefixMapping(
                        Objects.requireNonNullElse(parser.getNamespacePrefix(i), ""),
                        Objects.requireNonNullElse(parser.getNamespaceURI(i), ""));
            }
            open.push(parser.getLocalName());
            validator.startElement(
                    Objects.requireNonNullElse(parser.getNamespaceURI(), ""),
                    parser.getLocalName(),
                    parser.getLocalName(),
                    attributes(parser));
        });
    }

    /** The parser is at a text, or a piece of one. */
    void text(XMLStreamReader parser) {
        validated(
                () -> validator.characters(parser.getTextCharacters(), parser.getTextStart(), parser.getTextLength()));
    }

    /** The parser is at the end of an element. */
    void end(XMLStreamReader parser, long atLine) {
        line = atLine;
        validated(() -> {
            validator.endElement(
                    Objects.requireNonNullElse(parser.getNamespaceURI(), ""),
                    parser.getLocalName(),
                    parser.getLocalName());
            open.pop();
        });
    }

    /** What was wrong since the last beginning, by element and line. */
    List<FieldError> violations() {
        return List.copyOf(violations);
    }

    private void start(String name) throws SAXException {
        open.push(name);
        validator.startElement(NemsisReader.NAMESPACE, name, name, NO_ATTRIBUTES);
    }

    private void end(String name) throws SAXException {
        validator.endElement(NemsisReader.NAMESPACE, name, name);
        open.pop();
    }

    private static Attributes attributes(XMLStreamReader parser) {
        AttributesImpl attributes = new AttributesImpl();
        for (int i = 0; i < parser.getAttributeCount(); i++) {
            attributes.addAttribute(
                    Objects.requireNonNullElse(parser.getAttributeNamespace(i), ""),
                    parser.getAttributeLocalName(i),
                    parser.getAttributeLocalName(i),
                    "CDATA",
                    parser.getAttributeValue(i));
        }
        return attributes;
    }

    private interface Step {
        void run() throws SAXException;
    }

    private static void validated(Step step) {
        try {
            step.run();
        } catch (SAXException impossible) {
            throw new IllegalStateException("the error handler throws nothing", impossible);
        }
    }

    private void found(@Nullable String message) {
        String element = open.stream()
                .filter(name -> KNOWN_FORM.matcher(name).matches())
                .findFirst()
                .orElse("EMSDataSet");
        SchemaViolation violation = SchemaViolation.of(message);
        FieldError error = new FieldError(element, violation.code(), "line " + line + ": " + violation.detail());
        // The validator says twice what is wrong with a value: which rule it breaks, then which element or attribute it
        // is in.
        // The first tells more, unless it was about an attribute.
        if (violations.size() < MOST_ERRORS && faulty.add(element + "@" + line)) {
            violations.add(error);
        } else if (violation == SchemaViolation.SCHEMA_ATTRIBUTE && isLast(element)) {
            violations.set(violations.size() - 1, error);
        }
    }

    private boolean isLast(String element) {
        FieldError last = violations.get(violations.size() - 1);
        return last.pointer().equals(element) && last.detail().startsWith("line " + line + ":");
    }

    private final class Collecting implements ErrorHandler {

        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) {
            found(error.getMessage());
        }

        @Override
        public void fatalError(SAXParseException error) {
            found(error.getMessage());
        }
    }
}
