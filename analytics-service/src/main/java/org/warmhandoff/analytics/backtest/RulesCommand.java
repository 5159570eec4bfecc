package org.warmhandoff.analytics.backtest;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import org.warmhandoff.analytics.alert.domain.AlertRuleKind;

/** Lists the rules. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Lists the alert rules, each with its parameters and what they usually are.")
final class RulesCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        for (AlertRuleKind kind : AlertRuleKind.values()) {
            out.println(kind.code()
                    + kind.usual().entrySet().stream()
                            .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                            .collect(Collectors.joining(",", ":", "")));
        }
        out.flush();
        return 0;
    }
}
