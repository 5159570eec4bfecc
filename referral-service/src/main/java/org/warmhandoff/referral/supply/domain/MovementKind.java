package org.warmhandoff.referral.supply.domain;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** Why a stock changed. */
public enum MovementKind implements Coded {
    /** Came in. */
    RECEIVED {
        @Override
        int change(int said, long onHand) {
            return said;
        }
    },
    /** Given or left at an attempt. It is recorded with the attempt, and never by itself. */
    GIVEN {
        @Override
        int change(int said, long onHand) {
            return -said;
        }
    },
    /** Expired, broken, lost or returned. */
    LOST {
        @Override
        int change(int said, long onHand) {
            return -said;
        }
    },
    /** Somebody has looked: so many are there, whatever was recorded before. */
    COUNTED {
        @Override
        int change(int said, long onHand) {
            return Math.toIntExact(said - onHand);
        }
    };

    /**
     * By how much the stock changes.
     *
     * @param said how many, from 0
     * @param onHand how many there were by what was recorded before; less than 0 when more was given than came in
     */
    abstract int change(int said, long onHand);

    /** A count may find nothing; of anything else nothing is no movement. */
    public boolean mayBe(int said) {
        return said > 0 || (said == 0 && this == COUNTED);
    }

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
