package org.warmhandoff.analytics.alert.domain;

import java.util.Arrays;
import java.util.Optional;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.ejml.simple.SimpleMatrix;

/**
 * A quasi-Poisson regression with logarithmic link: counts vary with a mean whose logarithm is linear in the terms, and by more than a
 * Poisson count would. Fitted by iteratively reweighted least squares (McCullagh and Nelder 1989, Generalized Linear Models, 2.5), from
 * the counts and 0.1, until the deviance changes by less than 1e-8 of itself, as R's {@code glm} does.
 *
 * <p>By the normal equations, which are several times as quick as an orthogonal decomposition and as exact when no term is much larger than
 * others: terms should lie about between -1 and 1.
 *
 * <p>Neither of the libraries for linear algebra and for distributions fits one; the decomposition is theirs.
 */
final class LogLinearFit {

    private static final int MOST_STEPS = 25;
    private static final double CONVERGED = 1e-8;

    private final SimpleMatrix coefficients;
    private final SimpleMatrix covariance;
    private final double[] counts;
    private final double[] means;
    private final double[][] terms;
    private final double[] workingWeights;

    private LogLinearFit(
            SimpleMatrix coefficients,
            SimpleMatrix covariance,
            double[] counts,
            double[] means,
            double[][] terms,
            double[] workingWeights) {
        this.coefficients = coefficients;
        this.covariance = covariance;
        this.counts = counts;
        this.means = means;
        this.terms = terms;
        this.workingWeights = workingWeights;
    }

    /**
     * @param terms one row for each count
     * @param weights how much each count weighs
     * @return nothing when it does not converge
     */
    static Optional<LogLinearFit> of(double[][] terms, double[] counts, double[] weights) {
        int rows = counts.length;
        int columns = terms[0].length;
        double[] means = Arrays.stream(counts).map(count -> count + 0.1).toArray();
        double deviance = deviance(counts, means, weights);
        for (int step = 0; step < MOST_STEPS; step++) {
            // The response as one more column: what the decomposition makes of it is all that is needed of the
            // orthogonal part.
            DMatrixRMaj weighted = new DMatrixRMaj(columns + 1, rows);
            double[] workingWeights = new double[rows];
            for (int row = 0; row < rows; row++) {
                workingWeights[row] = weights[row] * means[row];
                double root = Math.sqrt(workingWeights[row]);
                for (int column = 0; column < columns; column++) {
                    weighted.set(column, row, root * terms[row][column]);
                }
                weighted.set(columns, row, root * (Math.log(means[row]) + (counts[row] - means[row]) / means[row]));
            }
            DMatrixRMaj products = new DMatrixRMaj(columns + 1, columns + 1);
            CommonOps_DDRM.multOuter(weighted, products);
            SimpleMatrix normal = SimpleMatrix.wrap(products);
            LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(columns);
            if (!solver.setA(normal.extractMatrix(0, columns, 0, columns).getDDRM())) {
                return Optional.empty();
            }
            SimpleMatrix coefficients = new SimpleMatrix(columns, 1);
            solver.solve(normal.extractMatrix(0, columns, columns, columns + 1).getDDRM(), coefficients.getDDRM());
            for (int row = 0; row < rows; row++) {
                means[row] = Math.exp(linear(coefficients, terms[row]));
            }
            double next = deviance(counts, means, weights);
            if (Math.abs(next - deviance) / (Math.abs(next) + 0.1) < CONVERGED) {
                SimpleMatrix covariance = new SimpleMatrix(columns, columns);
                solver.invert(covariance.getDDRM());
                return Optional.of(new LogLinearFit(coefficients, covariance, counts, means, terms, workingWeights));
            }
            if (!Double.isFinite(next)) {
                return Optional.empty();
            }
            deviance = next;
        }
        return Optional.empty();
    }

    int freedom() {
        return counts.length - coefficients.getNumElements();
    }

    double coefficient(int term) {
        return coefficients.get(term);
    }

    /** Logarithm of the mean that the terms let expect. */
    double linear(double[] terms) {
        return linear(coefficients, terms);
    }

    /** How much more the counts vary than Poisson counts would, by their Pearson residuals. */
    double dispersion() {
        return dispersion(workingWeights);
    }

    /** As {@link #dispersion()}, with other weights of the relative residuals. */
    double dispersion(double[] weights) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double residual = (counts[i] - means[i]) / means[i];
            sum += weights[i] * residual * residual;
        }
        return sum / freedom();
    }

    /** Variance of the linear prediction, for a dispersion of 1. */
    double variance(double[] terms) {
        SimpleMatrix row = new SimpleMatrix(1, terms.length, true, terms);
        return row.mult(covariance).mult(row.transpose()).get(0);
    }

    /** Variance of a coefficient, for a dispersion of 1. */
    double variance(int term) {
        return covariance.get(term, term);
    }

    /** Anscombe's residuals, standardized: about normal, however skewed the counts are. */
    double[] anscombeResiduals(double dispersion) {
        double[] residuals = new double[counts.length];
        double[] leverages = leverages();
        for (int i = 0; i < counts.length; i++) {
            double raw = 1.5 * (Math.pow(counts[i], 2.0 / 3) * Math.pow(means[i], -1.0 / 6) - Math.sqrt(means[i]));
            residuals[i] = raw / Math.sqrt(dispersion * (1 - leverages[i]));
        }
        return residuals;
    }

    private static double linear(SimpleMatrix coefficients, double[] terms) {
        double sum = 0;
        for (int term = 0; term < terms.length; term++) {
            sum += coefficients.get(term) * terms[term];
        }
        return sum;
    }

    /** How much each count weighs in its own mean: the diagonal of the hat matrix. */
    private double[] leverages() {
        SimpleMatrix rows = new SimpleMatrix(terms);
        SimpleMatrix products = rows.mult(covariance).elementMult(rows);
        double[] leverages = new double[counts.length];
        for (int row = 0; row < leverages.length; row++) {
            leverages[row] =
                    workingWeights[row] * products.extractVector(true, row).elementSum();
        }
        return leverages;
    }

    private static double deviance(double[] counts, double[] means, double[] weights) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double fromCount = counts[i] > 0 ? counts[i] * Math.log(counts[i] / means[i]) : 0;
            sum += weights[i] * (fromCount - (counts[i] - means[i]));
        }
        return 2 * sum;
    }
}
