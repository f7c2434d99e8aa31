using Anonymizer.Core.Detection;

namespace Anonymizer.Training.Calibrating;

/// <summary>One example of a logistic regression.</summary>
/// <param name="Evidence">As many numbers as there are weights.</param>
/// <param name="Truth">From 0 to 1.</param>
public readonly record struct Example(double[] Evidence, double Truth)
{
    /// <summary>How many examples it stands for.</summary>
    public double Weight { get; init; } = 1;
}

/// <summary>Logistic regression by Newton's method, drawn to weights that are believed beforehand; few examples change little. Repeatable.</summary>
public static class LogisticFit
{
    private const int MostSteps = 50;
    private const int MostHalvings = 40;
    private const double Enough = 1e-9;

    /// <param name="examples">None leaves the beliefs as they are.</param>
    /// <param name="believed">The weights before any example was seen.</param>
    /// <param name="strength">How many examples the beliefs are worth, roughly; above 0.</param>
    public static double[] Of(IReadOnlyList<Example> examples, double[] believed, double strength)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(believed);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(strength);

        var weights = (double[])believed.Clone();
        var loss = Loss(examples, weights, believed, strength);

        for (var step = 0; step < MostSteps; step++)
        {
            var next = Shortened(Step(examples, weights, believed, strength), weights, loss, changed => Loss(examples, changed, believed, strength));
            var gain = loss - next.Loss;
            (weights, loss) = next;

            if (gain < Enough)
            {
                break;
            }
        }

        return weights;
    }

    /// <summary>Where the curve bends away, Newton's step is too long: it is halved until it gains something.</summary>
    private static (double[] Weights, double Loss) Shortened(double[] change, double[] weights, double loss, Func<double[], double> lossOf)
    {
        for (var (share, halving) = (1.0, 0); halving < MostHalvings; share /= 2, halving++)
        {
            double[] changed = [.. weights.Zip(change, (weight, step) => weight + (share * step))];

            if (lossOf(changed) is var less && less < loss)
            {
                return (changed, less);
            }
        }

        return (weights, loss);
    }

    /// <summary>Negative log-likelihood, and what leaving the beliefs costs.</summary>
    private static double Loss(IReadOnlyList<Example> examples, double[] weights, double[] believed, double strength) =>
        examples.Sum(example => example.Weight * LossOf(Logit(example, weights), example.Truth)) + weights.Zip(believed, (weight, belief) => strength / 2 * (weight - belief) * (weight - belief)).Sum();

    /// <summary>log(1 + e^x) − truth · x, without overflow.</summary>
    private static double LossOf(double logit, double truth) => Math.Max(logit, 0) + Math.Log(1 + Math.Exp(-Math.Abs(logit))) - (truth * logit);

    private static double Logit(Example example, double[] weights) => example.Evidence.Zip(weights, (left, right) => left * right).Sum();

    private static double[] Step(IReadOnlyList<Example> examples, double[] weights, double[] believed, double strength)
    {
        var size = weights.Length;
        var gradient = new double[size];
        var curvature = new double[size, size];

        for (var place = 0; place < size; place++)
        {
            gradient[place] = strength * (believed[place] - weights[place]);
            curvature[place, place] = strength;
        }

        foreach (var example in examples)
        {
            var chance = Calibration.Sigmoid(Logit(example, weights));
            Add(gradient, curvature, example.Evidence, example.Weight * (example.Truth - chance), example.Weight * chance * (1 - chance));
        }

        return Solve(curvature, gradient);
    }

    private static void Add(double[] gradient, double[,] curvature, double[] evidence, double miss, double spread)
    {
        for (var row = 0; row < evidence.Length; row++)
        {
            gradient[row] += miss * evidence[row];

            for (var column = 0; column < evidence.Length; column++)
            {
                curvature[row, column] += spread * evidence[row] * evidence[column];
            }
        }
    }

    /// <summary>Gauss's elimination; the matrix is positive definite, so no rows need be exchanged.</summary>
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        var solution = (double[])right.Clone();

        for (var pivot = 0; pivot < size; pivot++)
        {
            for (var row = pivot + 1; row < size; row++)
            {
                var factor = matrix[row, pivot] / matrix[pivot, pivot];
                solution[row] -= factor * solution[pivot];

                for (var column = pivot; column < size; column++)
                {
                    matrix[row, column] -= factor * matrix[pivot, column];
                }
            }
        }

        for (var row = size - 1; row >= 0; row--)
        {
            for (var column = row + 1; column < size; column++)
            {
                solution[row] -= matrix[row, column] * solution[column];
            }

            solution[row] /= matrix[row, row];
        }

        return solution;
    }
}
