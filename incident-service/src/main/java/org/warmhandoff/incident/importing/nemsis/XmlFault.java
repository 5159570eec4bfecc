package org.warmhandoff.incident.importing.nemsis;

import org.warmhandoff.contracts.Coded;

/** Why nothing more can be read of a file. */
enum XmlFault implements Coded {
    DOCTYPE_REFUSED("has a document type declaration, which is refused: NEMSIS has none, and entities can do harm"),
    NOT_XML("is not XML in the encoding that it declares"),
    WRONG_ENCODING("has bytes that are not of the encoding that it declares; UTF-8 when it declares none"),
    NOT_WELL_FORMED("is not well-formed XML"),
    TRUNCATED("breaks off before its end"),
    TOO_DEEP("has elements within elements beyond any depth of NEMSIS"),
    MARKUP_TOO_LARGE("has an attribute, a comment or a CDATA section larger than a whole record may be"),
    NO_NAMESPACE("has its elements outside the namespace http://www.nemsis.org"),
    AGENCY_DATA("is a DEMDataSet: it describes agencies, and holds no patient care reports; an EMSDataSet does"),
    STATE_DATA(
            "is a StateDataSet: it describes a state's rules, and holds no patient care reports; an EMSDataSet does"),
    NOT_NEMSIS("is XML, and not a NEMSIS EMSDataSet"),
    OTHER_VERSION("is of another version of NEMSIS than 3.5; in 3.4 other elements say what became of a patient");

    private final String detail;

    XmlFault(String detail) {
        this.detail = detail;
    }

    /** What the file is or has, as a sentence that follows "the file". */
    String detail() {
        return detail;
    }
}
