package org.warmhandoff.referral.fhir.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.contracts.followup.Approach;
import org.warmhandoff.contracts.followup.FollowUpOutcome;
import org.warmhandoff.contracts.followup.FollowUpReason;
import org.warmhandoff.contracts.followup.FollowUpStatus;
import org.warmhandoff.contracts.followup.StatusReason;
import org.warmhandoff.referral.followup.domain.Refusal;

/** The code systems that are ours: each is one list of the follow-ups', under an address that stays. */
public enum LocalCodes implements Coded {
    FOLLOW_UP_STATUS("FollowUpStatus", FollowUpStatus.values()),
    STATUS_REASON("StatusReason", StatusReason.values()),
    OUTCOME("Outcome", FollowUpOutcome.values()),
    FOLLOW_UP_REASON("FollowUpReason", FollowUpReason.values()),
    APPROACH("Approach", Approach.values()),
    TASK_OUTPUT("TaskOutput", TaskOutput.values()),
    REFUSAL("Refusal", Refusal.values());

    /** What all addresses of ours begin with. They are names: nothing is asked of them. */
    public static final String BASE = "https://warmhandoff.org/fhir/";

    private final String title;
    private final List<Coded> concepts;

    LocalCodes(String title, Coded... concepts) {
        this.title = title;
        this.concepts = List.of(concepts);
    }

    /** The address of the code system. */
    public String url() {
        return BASE + "CodeSystem/" + code();
    }

    /** A name that programs can use. */
    public String title() {
        return title;
    }

    /** Its codes, in their order. */
    public List<Coded> concepts() {
        return concepts;
    }

    /** The list whose last part of the address this is. */
    public static Optional<LocalCodes> of(String id) {
        return Arrays.stream(values()).filter(one -> one.code().equals(id)).findFirst();
    }
}
