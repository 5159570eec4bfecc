package org.warmhandoff.incident.importing.nemsis;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * The elements and texts of an XML file from a stranger, one after the other, in memory that does not grow with the file. A document
 * type declaration is refused, so that there are no entities and nothing is fetched; long texts come in pieces.
 *
 * <p>The parser is the JDK's own, whatever else is on the class path: what it does with broken input is tested here.
 */
final class XmlEvents implements AutoCloseable {

    /** What comes next. */
    enum Event {
        START,
        TEXT,
        END,
        END_OF_FILE
    }

    /** A patient care report has elements nine deep. */
    private static final int DEEPEST = 32;

    private static final XMLInputFactory PARSERS = parsers();

    private final RationedInputStream input;
    private @Nullable XMLStreamReader parser;
    private int depth;
    private long lineBefore = 1;

    /** @param allowance most bytes of a single piece of markup */
    XmlEvents(InputStream file, long allowance) {
        this.input = new RationedInputStream(file, allowance);
    }

    /**
     * Goes on to the next event.
     *
     * @throws UnreadableXmlException when there can be none
     * @throws IOException when no more can be received
     */
    Event next() throws IOException, UnreadableXmlException {
        try {
            if (parser == null) {
                parser = PARSERS.createXMLStreamReader(input);
            }
            while (true) {
                lineBefore = Math.max(lineBefore, parser.getLocation().getLineNumber());
                int event = parser.next();
                input.atEvent();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        if (depth > DEEPEST) {
                            throw new UnreadableXmlException(XmlFault.TOO_DEEP, line());
                        }
                        return Event.START;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return Event.END;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return Event.TEXT;
                    }
                    case XMLStreamConstants.DTD -> throw new UnreadableXmlException(XmlFault.DOCTYPE_REFUSED, line());
                    case XMLStreamConstants.END_DOCUMENT -> {
                        return Event.END_OF_FILE;
                    }
                    default -> {
                        // Comments and processing instructions say nothing of a patient.
                    }
                }
            }
        } catch (XMLStreamException broken) {
            throw fault(broken);
        }
    }

    private UnreadableXmlException fault(XMLStreamException broken) throws IOException {
        long line = broken.getLocation() == null
                ? lineBefore
                : Math.max(lineBefore, broken.getLocation().getLineNumber());
        Throwable cause = broken.getNestedException();
        if (cause instanceof RationedInputStream.AllowanceSpentException) {
            return new UnreadableXmlException(XmlFault.MARKUP_TOO_LARGE, line);
        }
        if (cause instanceof UnsupportedEncodingException) {
            return new UnreadableXmlException(XmlFault.NOT_XML, line);
        }
        if (cause instanceof CharConversionException) {
            return new UnreadableXmlException(XmlFault.WRONG_ENCODING, line);
        }
        if (cause instanceof IOException gone) {
            throw gone;
        }
        // The parser asks for more only when it has used up what it had.
        if (input.hasEnded()) {
            return new UnreadableXmlException(XmlFault.TRUNCATED, line);
        }
        return new UnreadableXmlException(depth == 0 ? XmlFault.NOT_XML : XmlFault.NOT_WELL_FORMED, line);
    }

    /** How many elements are open, this one among them. */
    int depth() {
        return depth;
    }

    /** The line that the event ends on, from 1. */
    long line() {
        return Math.max(lineBefore, parser().getLocation().getLineNumber());
    }

    /** The line that the event begins on, from 1. */
    long firstLine() {
        return lineBefore;
    }

    /** Bytes of the file until here, some thousands more or less. */
    long bytes() {
        return input.count();
    }

    String name() {
        return parser().getLocalName();
    }

    String namespace() {
        return parser().getNamespaceURI() == null ? "" : parser().getNamespaceURI();
    }

    /** An attribute without a namespace; null when it is not there. */
    @Nullable
    String attribute(String name) {
        return parser().getAttributeValue("", name);
    }

    /** An attribute of XML Schema, such as {@code nil}; null when it is not there. */
    @Nullable
    String schemaAttribute(String name) {
        return parser().getAttributeValue(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, name);
    }

    /** The parser, at the event, for whoever has to hand all of it on. */
    XMLStreamReader parser() {
        if (parser == null) {
            throw new IllegalStateException("nothing was read yet");
        }
        return parser;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    private static XMLInputFactory parsers() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }
}
