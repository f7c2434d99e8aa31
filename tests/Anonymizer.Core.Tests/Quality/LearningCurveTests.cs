using Anonymizer.Core.Quality;

namespace Anonymizer.Core.Tests.Quality;

public class LearningCurveTests
{
    [Fact]
    public void A_power_law_is_found_again()
    {
        Gen.Select(Gen.Double[0.1, 0.9], Gen.Double[0.1, 0.8]).Sample((start, exponent) =>
        {
            var points = new[] { 10, 20, 40, 80, 160 }.Select(verdicts => new CurvePoint(verdicts, start * Math.Pow(verdicts, -exponent))).ToList();

            var estimate = LearningCurve.Estimate(points);

            estimate.Answer.ShouldBe(CurveAnswer.Falls);
            estimate.Error.ShouldNotBeNull().ShouldBe(start * Math.Pow(320, -exponent), 1e-6);
            estimate.Low.ShouldNotBeNull().ShouldBe(estimate.High.ShouldNotBeNull(), 1e-6);
        });
    }

    [Fact]
    public void Errors_that_jump_give_a_wide_interval_and_no_promise()
    {
        var estimate = LearningCurve.Estimate([new(10, 0.2), new(20, 0.4), new(40, 0.15), new(80, 0.35), new(160, 0.25)]);

        estimate.Answer.ShouldBe(CurveAnswer.NoTrend);
        (estimate.High.ShouldNotBeNull() / estimate.Low.ShouldNotBeNull()).ShouldBeGreaterThan(3);
    }

    [Fact]
    public void The_interval_holds_what_it_promises()
    {
        int[] sizes = [10, 20, 40, 80, 160, 320];
        double[] irrational = [Math.Sqrt(2), Math.Sqrt(3), Math.Sqrt(5), Math.Sqrt(7), Math.Sqrt(11), Math.Sqrt(13)];

        var inside = Enumerable.Range(1, 400).Count(trial =>
        {
            var errors = sizes.Zip(irrational, (size, root) => 0.8 * Math.Pow(size, -0.3) * Math.Exp(0.2 * ((2 * (trial * root % 1)) - 1))).ToList();
            var estimate = LearningCurve.Estimate([.. sizes.Take(5).Zip(errors, (size, error) => new CurvePoint(size, error))]);

            return errors[5] >= estimate.Low && errors[5] <= estimate.High;
        });

        inside.ShouldBeInRange(340, 390, "a 90 % interval holds about 360 of 400");
    }

    [Fact]
    public void Few_models_or_models_of_one_size_say_nothing()
    {
        LearningCurve.Estimate([new(10, 0.3), new(20, 0.2), new(40, 0.1)]).ShouldBe(new LearningEstimate(CurveAnswer.TooFewPoints, 3, null, null, null));
        LearningCurve.Estimate([new(10, 0.3), new(10, 0.2), new(10, 0.1), new(20, 0.1), new(0, 0.5)]).Answer.ShouldBe(CurveAnswer.TooFewPoints);
    }

    [Fact]
    public void A_model_without_an_error_does_not_break_it()
    {
        LearningCurve.Estimate([new(10, 0.3), new(20, 0.2), new(40, 0.1), new(80, 0)]).Error.ShouldNotBeNull().ShouldBeInRange(0, 1);
    }
}
