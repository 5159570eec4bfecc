package org.warmhandoff.analytics.alert.domain;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AlertRuleKindTest {

    @Test
    void everyRuleHasAName() {
        Set<Class<?>> named = Arrays.stream(AlertRuleKind.values())
                .map(kind -> AlertRuleKind.read(kind.code()).getClass())
                .collect(Collectors.toSet());

        assertThat(named).isEqualTo(Set.of(AlertRule.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsUsualMayBeWrittenOut(AlertRuleKind kind) {
        String parameters = kind.usual().entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining(","));

        assertThat(AlertRuleKind.read(kind.code() + ":" + parameters)).isEqualTo(AlertRuleKind.read(kind.code()));
    }

    @Test
    void aParameterThatIsGivenIsTaken() {
        assertThat(AlertRuleKind.read("ears-c1:baseline=14,alpha=0.01")).isEqualTo(new EarsC1(14, 0.5, 0.01));
        assertThat(AlertRuleKind.read("ears-of-sages:variant=c3")).isEqualTo(new EarsOfSages(EarsOfSages.Variant.C3));
    }

    @Test
    void whatCannotBeIsRefusedByName() {
        assertThatThrownBy(() -> AlertRuleKind.read("crystal-ball")).hasMessageContaining("ears-c1");
        assertThatThrownBy(() -> AlertRuleKind.read("ears-c1:baseline=many"))
                .hasMessage("baseline must be a whole number");
        assertThatThrownBy(() -> AlertRuleKind.read("ears-c1:baseline=2")).hasMessage("baseline must be from 3");
        assertThatThrownBy(() -> AlertRuleKind.read("ears-c1:alpha=1.5"))
                .hasMessage("alpha must be above 0 and below 1");
        assertThatThrownBy(() -> AlertRuleKind.read("ears-c1:sigma=1"))
                .hasMessage("a parameter must be one of [alpha, baseline, minSigma]");
        assertThatThrownBy(() -> AlertRuleKind.read("farrington:threshold=best"))
                .hasMessage("threshold must be one of [DELTA, NB_PLUG_IN, MUAN]");
        assertThatThrownBy(() -> AlertRuleKind.read("ears-c1:alpha")).hasMessageContaining("name=value");
    }

    @Test
    void aRuleOnWeeksDoesNotTestDays() {
        assertThatThrownBy(() -> AlertRuleKind.read("farrington").test(CountSeries.numberedDays(1, 2, 3)))
                .hasMessage("series must be one of weeks");
        assertThatThrownBy(() -> AlertRuleKind.read("regression").test(CountSeries.numberedDays(1, 2, 3)))
                .hasMessage("series must be one of days that have dates");
    }
}
