package org.warmhandoff.incident.area.domain;

/**
 * What is wrong with the shape of an area.
 *
 * @param code a stable code
 * @param detail for people: what, and about where; follows the name of the area
 */
public record ShapeFault(String code, String detail) {}
