package org.warmhandoff.contracts.incident;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** Who gave naloxone. */
public enum NaloxoneGiver implements Coded {
    EMS,
    FIRE,
    POLICE,
    HOSPITAL,
    COMMUNITY_GROUP,
    FAMILY_OR_FRIEND,
    BYSTANDER,
    SELF,
    OTHER,
    @JsonEnumDefaultValue
    UNKNOWN;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
