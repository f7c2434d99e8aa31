using Anonymizer.Ner.Models;
using Anonymizer.Ner.Onnx;

namespace Anonymizer.Ner.Tests.Onnx;

public sealed class Int8WeightsTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Each_weight_is_within_half_a_step_of_its_own_output(bool isSigned)
    {
        float[] values = [0.5f, -1.27f, 0.013f, 0, 0, 0, 100, -3, 254];

        var numbers = Int8Weights.Of(new Weights([3, 3], values), isSigned);

        numbers.Scales[0].ShouldBe(0.01f, 1e-6);
        numbers.Scales[2].ShouldBe(2f, 1e-6);
        Enumerable.Range(0, 9).ShouldAllBe(index => Math.Abs(Read(numbers, index, isSigned) - values[index]) <= (numbers.Scales[index / 3] / 2) + 1e-6);
    }

    private static double Read(Int8Weights numbers, int index, bool isSigned)
    {
        var (output, input) = (index / 3, index % 3);
        var number = numbers.Values[(input * 3) + output];

        return (isSigned ? unchecked((sbyte)number) : number - numbers.ZeroPoint) * numbers.Scales[output];
    }
}
