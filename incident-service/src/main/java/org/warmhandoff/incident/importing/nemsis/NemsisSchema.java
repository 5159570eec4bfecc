package org.warmhandoff.incident.importing.nemsis;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import org.xml.sax.SAXException;

/** Loads the schemas that somebody took from nemsis.org and put beside this service. */
final class NemsisSchema {

    private NemsisSchema() {}

    /**
     * The schema of EMSDataSet_v3.xsd and the files beside it; nothing is taken from a network.
     *
     * @throws IllegalStateException when there is no such file, or when it is no schema of an EMSDataSet
     */
    static Schema load(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException("warm-handoff.nemsis.xsd names no file that can be read");
        }
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            return factory.newSchema(new StreamSource(file.toFile()));
        } catch (SAXException unusable) {
            throw new IllegalStateException("warm-handoff.nemsis.xsd names a file that is no schema", unusable);
        }
    }
}
