package org.warmhandoff.analytics.alert.domain;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.warmhandoff.testkit.GeneratedPart;

/** Holds the table of {@code docs/alert-rules.md} against the rules, and finds its numbers. */
class AlertRulesPageTest {

    private static final ExpectedFalseAlerts EXPECTED = new ExpectedFalseAlerts(100, 1);
    private static final AlertHold HOLD = new AlertHold(3, 56);
    private static final double[] MEANS = {0.1, 0.5, 2, 10};

    @Test
    void thePageListsEveryRuleWithItsFalseAlerts() throws IOException {
        GeneratedPart.assertCurrent("docs/alert-rules.md", table(), getClass());
    }

    private static String table() {
        StringBuilder text = new StringBuilder("| rule | parameters, as usual |");
        for (double mean : MEANS) {
            text.append(" ").append(number(mean)).append(" a day |");
        }
        text.append("\n|---|---|").append("---:|".repeat(MEANS.length)).append('\n');
        for (AlertRuleKind kind : AlertRuleKind.values()) {
            text.append("| `")
                    .append(kind.code())
                    .append("` | ")
                    .append(parameters(kind))
                    .append(" |");
            for (double mean : MEANS) {
                text.append(' ').append(falseAlerts(kind, mean)).append(" |");
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String parameters(AlertRuleKind kind) {
        return kind.usual().entrySet().stream()
                .map(parameter -> "`" + parameter.getKey() + "=" + parameter.getValue() + "`")
                .collect(Collectors.joining(" "));
    }

    private static String falseAlerts(AlertRuleKind kind, double mean) {
        AlertRule rule = AlertRuleKind.read(kind.code());
        return rule instanceof FarringtonFlexible
                ? "of weeks"
                : String.format(Locale.ROOT, "%.1f", EXPECTED.perYear(rule, HOLD, mean));
    }

    private static String number(double mean) {
        return mean == Math.rint(mean) ? Long.toString((long) mean) : Double.toString(mean);
    }
}
