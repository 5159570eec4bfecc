package org.warmhandoff.referral.peer.domain;

import org.warmhandoff.contracts.Coded;

/** Why peer notes are not for somebody. It is the same whether there are any or not. The detail is for people. */
public enum PeerNoteRefusal implements Coded {
    FOR_PEERS_ALONE("Peer notes are for peers and for nobody else."),
    HAS_ENDED("The follow-up has ended: its notes wait for the next peer of the person."),
    NOT_YOUR_PERSON("Peer notes are for the peer who has the follow-up.");

    private final String detail;

    PeerNoteRefusal(String detail) {
        this.detail = detail;
    }

    public String detail() {
        return detail;
    }
}
