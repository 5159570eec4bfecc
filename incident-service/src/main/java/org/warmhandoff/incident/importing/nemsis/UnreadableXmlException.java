package org.warmhandoff.incident.importing.nemsis;

/** Nothing more can be read of a file. Carries nothing that the file says. */
final class UnreadableXmlException extends Exception {

    private static final long serialVersionUID = 1L;

    private final XmlFault fault;
    private final long line;

    UnreadableXmlException(XmlFault fault, long line) {
        super(fault.code());
        this.fault = fault;
        this.line = line;
    }

    XmlFault fault() {
        return fault;
    }

    /** From 1. */
    long line() {
        return line;
    }
}
