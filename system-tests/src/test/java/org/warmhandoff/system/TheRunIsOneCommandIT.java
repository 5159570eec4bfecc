package org.warmhandoff.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TheRunIsOneCommandIT {

    private static final List<String> PROCESSES =
            List.of("incident", "referral", "analytics", "notification", "kafka", "postgres");

    @Test
    void itStopsAllThatItStartedAndFindsTheDataAgain() {
        try (RunningSystem system = RunningSystem.inFreshDirectory()) {
            system.start();
            City city = new City(system);
            City.Kept kept = city.overdose("wren-hollow");
            City.await("the count").until(() -> city.people("wren-hollow") == 1);
            List<Long> pids = PROCESSES.stream().map(system.endpoints()::pid).toList();
            String token = system.endpoints().token("analyst");

            system.stop();
            assertThat(pids)
                    .noneMatch(pid ->
                            ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));

            system.start();
            City.await("the count is still there").until(() -> city.people("wren-hollow") == 1);
            assertThat(city.followUps(kept.incidentId())).hasSize(1);
            assertThat(new Caller(system.endpoints(), token)
                            .get("analytics", "/v1/counts")
                            .status())
                    .as("a token outlives a restart")
                    .isEqualTo(200);
        }
    }

    @Test
    void aPortThatIsTakenIsNamedAndNothingIsLeftRunning() throws IOException, InterruptedException {
        RunningSystem system = RunningSystem.inFreshDirectory();
        int taken = system.portBase() + 4;
        try (ServerSocket other = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress())) {
            assertThat(other.isBound()).isTrue();
            Process run = system.launch("--no-demo");

            assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(run.exitValue()).isEqualTo(1);
            assertThat(system.output())
                    .contains("Port " + taken)
                    .contains("the notification service")
                    .contains("--port-base");
        }
    }
}
