package org.warmhandoff.incident.importing.nemsis.domain;

/** An element that is needed does not have the form that NEMSIS gives it. Its message names the element and not its value. */
public final class MalformedElementException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final NemsisElement element;

    MalformedElementException(NemsisElement element) {
        super(element.number() + " does not have the form of NEMSIS 3.5");
        this.element = element;
    }

    public NemsisElement element() {
        return element;
    }
}
