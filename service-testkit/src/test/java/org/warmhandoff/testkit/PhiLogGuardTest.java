package org.warmhandoff.testkit;

import java.util.logging.Level;
import java.util.logging.Logger;

import org.jboss.logmanager.MDC;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PhiLogGuardTest {
    private static final Logger LOG = Logger.getLogger("org.warmhandoff.any.feature");

    @RegisterExtension
    final PhiLogGuard guard = new PhiLogGuard();

    @Test
    void idsAndCodesPass() {
        LOG.info("follow-up 0193 claimed");

        guard.assertNone("Robin Example", "937-555-0142", "12 Elm Street");
    }

    @Test
    void aNameIsFoundInWhateverCaseAndPunctuation() {
        LOG.info("claimed for robin_EXAMPLE");

        assertFound("Robin Example");
    }

    @Test
    void aTelephoneNumberIsFoundInAnotherNotation() {
        LOG.info("calling +19375550142");

        assertFound("937-555-0142");
    }

    @Test
    void aParameterADebugLineAndAContextValueAreSeen() {
        LOG.log(Level.INFO, "claimed by {0}", "Robin");
        LOG.finest("at 12 Elm Street");
        MDC.put("caller", "Ana Example");
        LOG.info("called");
        MDC.remove("caller");

        assertFound("Robin");
        assertFound("12 Elm Street");
        assertFound("Ana Example");
    }

    @Test
    void aNameInTheCauseOfAnExceptionIsFound() {
        LOG.log(Level.WARNING, "failed", new IllegalStateException(new IllegalArgumentException("no Robin here")));

        assertFound("Robin");
    }

    @Test
    void silenceProvesNothing() {
        assertTrue(guard.lines().isEmpty());
        assertThrows(AssertionError.class, () -> guard.assertNone("Robin"));
    }

    private void assertFound(String seeded) {
        var e = assertThrows(AssertionError.class, () -> guard.assertNone("Not There", seeded));
        assertTrue(e.toString().contains("\"" + seeded + "\" was logged"), e::toString);
    }
}
