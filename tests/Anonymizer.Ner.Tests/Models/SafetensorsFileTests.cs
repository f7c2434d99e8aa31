using Anonymizer.Ner.Models;

namespace Anonymizer.Ner.Tests.Models;

public sealed class SafetensorsFileTests
{
    [Fact]
    public void Reading_gives_back_what_was_written_as_half_precision()
    {
        var weights = new Dictionary<string, Weights> { ["b"] = new([2, 3], [1, -2, 0.5f, 0.1f, 65504, 0]), ["a.weight"] = new([1], [3]) };

        var read = SafetensorsFile.Read(SafetensorsFile.Write(weights));

        read.Keys.ShouldBe(["a.weight", "b"]);
        read["b"].Shape.ShouldBe([2, 3]);
        read["b"].Values.ShouldBe(weights["b"].Values.Select(value => (float)(Half)value));
    }

    [Fact]
    public void The_same_weights_give_the_same_bytes()
    {
        var one = new Dictionary<string, Weights> { ["a"] = new([1], [1]), ["b"] = new([1], [2]) };
        var other = one.Reverse().ToDictionary();

        SafetensorsFile.Write(one).ShouldBe(SafetensorsFile.Write(other));
    }

    [Fact]
    public void A_cut_file_is_refused()
    {
        var file = SafetensorsFile.Write(new Dictionary<string, Weights> { ["a"] = new([4], [1, 2, 3, 4]) });

        Should.Throw<InvalidDataException>(() => SafetensorsFile.Read(file[..^2]));
        Should.Throw<InvalidDataException>(() => SafetensorsFile.Read(file[..20]));
        Should.Throw<InvalidDataException>(() => SafetensorsFile.Read([1, 2, 3]));
    }
}
