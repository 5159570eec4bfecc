package org.warmhandoff.local.play;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The outreach workers of the play and when they work: mornings, afternoons, weekends, and somebody at night. */
final class Roster {

    static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> LATE_WEEK = EnumSet.range(DayOfWeek.WEDNESDAY, DayOfWeek.SUNDAY);
    private static final int WORKERS = 14;

    /** One worker. */
    record Member(String account, boolean peer, Set<DayOfWeek> days, LocalTime from, LocalTime to) {

        /** No shift goes past midnight. */
        boolean worksAt(Instant now) {
            ZonedDateTime local = now.atZone(ZONE);
            LocalTime time = local.toLocalTime();
            return days.contains(local.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(to);
        }

        Map<String, Object> body(List<String> teams) {
            List<Map<String, String>> shifts = days.stream()
                    .map(day -> Map.of("day", day.name(), "from", from.toString(), "to", to.toString()))
                    .toList();
            return Map.of(
                    "teams", teams,
                    "role", peer ? "peer" : "outreach-worker",
                    "languages", peer ? List.of("en", "es") : List.of("en"),
                    "skills", peer ? List.of("youth") : List.of("family"),
                    "shifts", shifts);
        }
    }

    private Roster() {}

    static List<Member> members() {
        List<Member> members = new ArrayList<>();
        for (int number = 1; number <= WORKERS; number++) {
            boolean early = number % 2 == 0;
            members.add(new Member(
                    "played-worker-" + number,
                    number % 3 > 0,
                    number % 4 == 3 ? LATE_WEEK : number == WORKERS ? EnumSet.allOf(DayOfWeek.class) : WORKDAYS,
                    LocalTime.of(early ? 8 : 13, 0),
                    LocalTime.of(early ? 16 : 22, 0)));
        }
        return members;
    }
}
