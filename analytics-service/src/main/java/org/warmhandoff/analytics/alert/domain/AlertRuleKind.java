package org.warmhandoff.analytics.alert.domain;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.warmhandoff.contracts.Coded;

/** The rules by name, each with its parameters and what they usually are: the one list of them. */
public enum AlertRuleKind implements Coded {
    FIXED_THRESHOLD(given -> new FixedThreshold(given.whole("threshold", 3))),
    EARS_C1(given ->
            new EarsC1(given.whole("baseline", 7), given.number("minSigma", 0.5), given.number("alpha", 0.001))),
    EARS_C2(given ->
            new EarsC2(given.whole("baseline", 7), given.number("minSigma", 0.5), given.number("alpha", 0.001))),
    EARS_C3(given ->
            new EarsC3(given.whole("baseline", 7), given.number("minSigma", 0.5), given.number("alpha", 0.025))),
    EARS_OF_SAGES(given -> new EarsOfSages(given.choice("variant", EarsOfSages.Variant.C2))),
    EWMA(given -> new Ewma(
            given.whole("baseline", 28), given.whole("gap", 2), given.number("slow", 0.4), given.number("quick", 0.9))),
    REGRESSION(given -> new AdaptiveRegression(given.whole("baseline", 28), given.whole("gap", 2))),
    REGRESSION_OR_EWMA(given -> new RegressionOrEwma(
            given.whole("baseline", 28), given.whole("gap", 2), given.number("slow", 0.4), given.number("quick", 0.9))),
    POISSON(given -> new PoissonWithGate(
            given.whole("baseline", 28),
            given.whole("gap", 2),
            given.whole("gate", 3),
            given.number("alertBelow", 0.001),
            given.number("watchBelow", 0.01))),
    FARRINGTON(given -> new FarringtonFlexible(
            given.whole("years", 5),
            given.whole("halfWindow", 3),
            given.whole("periods", 10),
            given.number("weightsThreshold", 2.58),
            given.whole("recentWeeks", 26),
            given.number("trendBelow", 1),
            given.choice("threshold", FarringtonFlexible.Threshold.MUAN),
            given.number("alpha", 0.01))),
    CUSUM(given ->
            new Cusum(given.whole("training", 56), given.number("reference", 1.04), given.number("decision", 2.26)));

    private final Function<RuleParameters, AlertRule> make;

    AlertRuleKind(Function<RuleParameters, AlertRule> make) {
        this.make = make;
    }

    /**
     * @param given by name; what is not given is as usual
     * @throws IllegalArgumentException that names the parameter which cannot be, and what it may be
     */
    public AlertRule rule(Map<String, String> given) {
        RuleParameters parameters = new RuleParameters(given);
        AlertRule rule = make.apply(parameters);
        parameters.requireAllKnown();
        return rule;
    }

    /**
     * A rule from how somebody writes it: its code, and after a colon the parameters that are not as usual, such as
     * {@code ears-c2:baseline=14,alpha=0.01}.
     *
     * @throws IllegalArgumentException that says what it may be
     */
    public static AlertRule read(String written) {
        WrittenRule rule = WrittenRule.read(written);
        AlertRuleKind kind = Arrays.stream(values())
                .filter(candidate -> candidate.code().equals(rule.code()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a rule must be one of "
                        + Arrays.stream(values()).map(AlertRuleKind::code).collect(Collectors.joining(", "))));
        return kind.rule(rule.parameters());
    }

    /** Name and usual value of each parameter. */
    public Map<String, String> usual() {
        RuleParameters parameters = new RuleParameters(Map.of());
        AlertRule unused = make.apply(parameters);
        return new TreeMap<>(parameters.known());
    }
}
