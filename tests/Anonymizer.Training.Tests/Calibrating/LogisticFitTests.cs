using Anonymizer.Core.Detection;
using Anonymizer.Training.Calibrating;

namespace Anonymizer.Training.Tests.Calibrating;

public sealed class LogisticFitTests
{
    [Fact]
    public void Weights_that_made_the_examples_are_found_again()
    {
        List<Example> examples = [.. from first in Enumerable.Range(-20, 41) from second in Enumerable.Range(-5, 11) select ExampleOf(first / 10.0, second / 5.0)];

        var weights = LogisticFit.Of(examples, [1, 0, 0], strength: 0.001);

        weights.Zip([0.5, -0.3, 1.2]).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 0.01);
    }

    [Fact]
    public void Without_examples_the_beliefs_stay() => LogisticFit.Of([], [1, 0.25], strength: 10).ShouldBe([1, 0.25]);

    [Fact]
    public void Few_examples_move_the_beliefs_little()
    {
        var contrary = Enumerable.Repeat(new Example([2, 1], 0), 3).ToList();

        LogisticFit.Of(contrary, [1, 0], strength: 100)[0].ShouldBeInRange(0.9, 1);
        LogisticFit.Of(contrary, [1, 0], strength: 0.1)[0].ShouldBeLessThan(0.5);
    }

    [Fact]
    public void Beliefs_that_are_far_off_are_left_without_overshooting()
    {
        var half = Enumerable.Range(0, 400).Select(place => new Example([9.2, 1], place % 2)).ToList();

        var weights = LogisticFit.Of(half, [1, 0], strength: 1);

        Calibration.Sigmoid((9.2 * weights[0]) + weights[1]).ShouldBe(0.5, 0.01);
        weights.ShouldAllBe(weight => Math.Abs(weight) < 2);
    }

    private static Example ExampleOf(double first, double second) => new([1, first, second], Calibration.Sigmoid(0.5 - (0.3 * first) + (1.2 * second)));
}
