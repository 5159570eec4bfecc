package org.warmhandoff.contracts.incident;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** Kind of place it happened in. */
public enum SceneType implements Coded {
    PRIVATE_RESIDENCE,
    HOTEL_OR_MOTEL,
    STREET_OR_OUTDOORS,
    VEHICLE,
    BUSINESS,
    PUBLIC_BUILDING,
    SHELTER_OR_HOUSING_PROGRAM,
    HEALTH_FACILITY,
    SCHOOL,
    CORRECTIONAL_FACILITY,
    OTHER,
    @JsonEnumDefaultValue
    UNKNOWN;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
