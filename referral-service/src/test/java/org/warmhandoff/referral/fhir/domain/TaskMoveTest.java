package org.warmhandoff.referral.fhir.domain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.contracts.followup.FollowUpStatus;
import org.warmhandoff.referral.followup.domain.CancelReason;
import org.warmhandoff.referral.followup.domain.FhirTaskStatus;
import org.warmhandoff.referral.followup.domain.HoldReason;
import org.warmhandoff.referral.followup.domain.ReturnReason;

import static org.assertj.core.api.Assertions.assertThat;

class TaskMoveTest {

    @Test
    void everyStatusThatAFollowUpShowsIsOneOfFhirs() {
        assertThat(Arrays.stream(FhirTaskStatus.values()).map(Coded::code))
                .isSubsetOf(Arrays.stream(TaskStatus.values()).map(Coded::code).toList());
    }

    @Test
    void everyReasonThatAMoveTakesIsOnTheListOfReasons() {
        List<String> reasons =
                LocalCodes.STATUS_REASON.concepts().stream().map(Coded::code).toList();

        assertThat(Stream.<Coded[]>of(ReturnReason.values(), HoldReason.values(), CancelReason.values())
                        .flatMap(Arrays::stream)
                        .map(Coded::code))
                .isSubsetOf(reasons);
    }

    @ParameterizedTest
    @CsvSource({
        "requested,TRIAGE,RELEASE",
        "accepted,OPEN,CLAIM",
        "accepted,ON_HOLD,RESUME",
        "rejected,CLAIMED,RETURN",
        "rejected,ON_HOLD,RETURN",
        "in-progress,ON_HOLD,RESUME",
        "in-progress,CLAIMED,RECORD_AN_ATTEMPT",
        "on-hold,CLAIMED,HOLD",
        "on-hold,IN_PROGRESS,HOLD",
        "completed,IN_PROGRESS,COMPLETE",
        "failed,IN_PROGRESS,CLOSE_UNREACHED",
        "cancelled,OPEN,CANCEL",
        "entered-in-error,TRIAGE,ENTER_IN_ERROR"
    })
    void eachStatusAsksForOneMove(String asked, FollowUpStatus present, TaskMove move) {
        assertThat(TaskStatus.of(asked).flatMap(status -> TaskMove.to(status, present)))
                .contains(move);
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskStatus.class,
            names = {"DRAFT", "RECEIVED", "READY"})
    void someStatusesAreForNoFollowUp(TaskStatus asked) {
        assertThat(FollowUpStatus.values())
                .allSatisfy(present -> assertThat(TaskMove.to(asked, present)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "TRIAGE,draft",
        "OPEN,active",
        "CLAIMED,active",
        "IN_PROGRESS,active",
        "ON_HOLD,on-hold",
        "COMPLETED,completed",
        "CLOSED_UNREACHED,revoked",
        "CANCELLED,revoked",
        "ENTERED_IN_ERROR,entered-in-error"
    })
    void theRequestStandsWhereItsFollowUpStands(FollowUpStatus status, String request) {
        assertThat(RequestStatus.of(status).code()).isEqualTo(request);
    }

    @Test
    void everyListOfCodesIsFoundByTheEndOfItsAddressAndHoldsEachCodeOnce() {
        assertThat(LocalCodes.values()).allSatisfy(codes -> {
            assertThat(LocalCodes.of(codes.url().substring(codes.url().lastIndexOf('/') + 1)))
                    .contains(codes);
            assertThat(codes.concepts()).isNotEmpty().doesNotHaveDuplicates();
        });
    }
}
