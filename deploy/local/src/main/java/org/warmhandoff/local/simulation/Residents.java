package org.warmhandoff.local.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * People of the city whom reports can name. A few have many overdoses, most have one; some are minors, some have a phone, some say
 * that they want no contact. Who died has none after that.
 */
final class Residents {

    private static final int SIZE = 400;
    private static final List<String> GIVEN =
            List.of("Maren", "Tobin", "Isolde", "Casper", "Odile", "Rufus", "Linnea", "Anselm", "Petra", "Corwin");
    private static final List<String> FAMILY = List.of(
            "Quillfeather", "Brackwater", "Thistlewood", "Marrow", "Fenwick", "Larkspur", "Holloway", "Ashgrove");

    private final Random random;
    private final Set<Integer> dead = new HashSet<>();

    Residents(Random random) {
        this.random = random;
    }

    /** The same report, of which most people are now somebody. Nobody is in one report twice. */
    SimulatedReport named(SimulatedReport report) {
        Set<Integer> chosen = new HashSet<>();
        List<Map<String, Object>> people = new ArrayList<>();
        for (Map<String, Object> person : report.people()) {
            int resident = pick();
            boolean known = random.nextInt(10) < 7 && !dead.contains(resident) && chosen.add(resident);
            people.add(known ? named(person, resident) : person);
        }
        return report.with(people);
    }

    /** Of two chances the lower, squared: the first ones are in trouble again and again. */
    private int pick() {
        double chance = random.nextDouble();
        return (int) (SIZE * chance * chance);
    }

    private Map<String, Object> named(Map<String, Object> person, int resident) {
        if ("fatal".equals(person.get("outcome"))) {
            dead.add(resident);
        }
        Map<String, Object> named = new LinkedHashMap<>(person);
        boolean minor = resident % 30 == 7;
        if (minor) {
            named.put("ageBand", "0-17");
        }
        if (random.nextInt(40) == 0) {
            named.put("suspectedSelfHarm", "yes");
        }
        if (random.nextInt(25) == 0) {
            named.put("disposition", "in-custody");
        }
        named.put("identity", identity(resident, minor));
        return named;
    }

    private Map<String, Object> identity(int resident, boolean minor) {
        Map<String, Object> identity = new LinkedHashMap<>();
        identity.put("givenName", GIVEN.get(resident % GIVEN.size()));
        identity.put("familyName", FAMILY.get(resident / GIVEN.size() % FAMILY.size()));
        LocalDate born = LocalDate.of(minor ? 2011 : 1960 + resident % 40, 1 + resident % 12, 1 + resident / 16);
        identity.put("birthDate", born.toString());
        if (resident % 3 > 0) {
            identity.put("phone", "+1 555 %04d".formatted(resident));
        }
        int answer = random.nextInt(30);
        identity.put("consent", answer == 0 ? "refused" : answer < 12 ? "given" : "not-asked");
        return identity;
    }
}
