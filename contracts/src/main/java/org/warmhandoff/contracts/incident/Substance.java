package org.warmhandoff.contracts.incident;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** A substance suspected by the reporters, not a laboratory finding. */
public enum Substance implements Coded {
    HEROIN,
    FENTANYL,
    PRESCRIPTION_OPIOID,
    METHADONE,
    OTHER_OPIOID,
    COCAINE,
    METHAMPHETAMINE,
    OTHER_STIMULANT,
    BENZODIAZEPINE,
    XYLAZINE,
    ALCOHOL,
    CANNABIS,
    CARFENTANIL,
    NITAZENE,
    BUPRENORPHINE,
    MEDETOMIDINE,
    SYNTHETIC_CANNABINOID,
    OTHER,
    @JsonEnumDefaultValue
    UNKNOWN;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
