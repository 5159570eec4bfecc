package org.warmhandoff.referral.person.domain;

import org.warmhandoff.contracts.Coded;

/** Why an identity is not given. The detail is for people and holds nothing of the request. */
public enum IdentityRefusal implements Coded {
    SAID_NEVER("The person has asked never to be contacted: nobody needs to know who they are."),
    ENDED("The follow-up has ended: nobody needs to know any more who the person is."),
    NOT_CLAIMED("Claim the follow-up first: who the person is, only the worker who has it may know."),
    NOT_YOURS("Somebody else has the follow-up: who the person is, only the worker who has it may know.");

    private final String detail;

    IdentityRefusal(String detail) {
        this.detail = detail;
    }

    public String detail() {
        return detail;
    }
}
