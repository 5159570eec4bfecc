package org.warmhandoff.incident.importing.nemsis.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values by element, each element's in the order of the file. */
public final class Elements {

    private final Map<NemsisElement, List<ElementValue>> values = new EnumMap<>(NemsisElement.class);

    /** Adds a value after those that the element has already. */
    public Elements with(NemsisElement element, ElementValue value) {
        values.computeIfAbsent(element, absent -> new ArrayList<>()).add(value);
        return this;
    }

    /** Adds a value with nothing beside it. */
    public Elements with(NemsisElement element, String text) {
        return with(element, ElementValue.of(text));
    }

    /** Everything that the element says, what it denies included. */
    public List<ElementValue> values(NemsisElement element) {
        return values.getOrDefault(element, List.of());
    }

    /** What the element affirms. */
    public List<String> all(NemsisElement element) {
        return values(element).stream()
                .flatMap(value -> value.affirmed().stream())
                .toList();
    }

    /** What the element affirms first. */
    public Optional<String> first(NemsisElement element) {
        return values(element).stream()
                .flatMap(value -> value.affirmed().stream())
                .findFirst();
    }

    /** True when the element affirms this code. */
    public boolean says(NemsisElement element, String code) {
        return all(element).contains(code);
    }
}
