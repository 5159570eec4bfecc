package org.warmhandoff.analytics.disclosure.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Somebody who takes all numbers that were ever shown, knows how they add up, and works out what those can be that were not: the least and
 * the greatest. It is told nothing by the code that hides.
 */
public final class Attacker {

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Map<String, Variable> numbers = new LinkedHashMap<>();
    private final List<String> hidden = new ArrayList<>();
    private int sums;

    public void isShown(String name, long value) {
        numbers.put(name, model.newVariable(name).level(value));
    }

    /** A number that is hidden is no zero. */
    public void isHidden(String name) {
        numbers.put(name, model.newVariable(name).lower(1));
        hidden.add(name);
    }

    public void addUp(String whole, List<String> parts) {
        Expression sum = model.newExpression("sum " + sums++).level(0);
        sum.set(numbers.get(whole), -1);
        parts.forEach(part -> sum.set(numbers.get(part), 1));
    }

    public List<String> hidden() {
        return hidden;
    }

    /** @return the least and the greatest that a number can be */
    public double[] workOut(String name) {
        Variable number = Objects.requireNonNull(numbers.get(name));
        number.weight(1);
        Optimisation.Result least = model.minimise();
        Optimisation.Result most = model.maximise();
        number.weight(null);
        return new double[] {
            least.getValue(),
            most.getState() == Optimisation.State.UNBOUNDED ? Double.POSITIVE_INFINITY : most.getValue()
        };
    }
}
