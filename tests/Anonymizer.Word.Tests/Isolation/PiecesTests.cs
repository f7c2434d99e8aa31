using System.Text.Json;
using Anonymizer.Word.Isolation;

namespace Anonymizer.Word.Tests.Isolation;

public sealed class PiecesTests
{
    /// <summary>A character of two halves at every place where a cut might fall.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_text_in_pieces_is_whole_again_after_its_way_as_json(int shift)
    {
        var text = new string('a', shift) + string.Concat(Enumerable.Repeat("é\U0001F600\n", 20_000));

        var pieces = JsonSerializer.Deserialize<IReadOnlyList<string>>(JsonSerializer.Serialize(Pieces.Of(text)))!;

        pieces.Count.ShouldBeGreaterThan(2);
        string.Concat(pieces).ShouldBe(text);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16 * 1024)]
    [InlineData(100_001)]
    public void Bytes_in_pieces_are_whole_again(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);

        Pieces.Join(Pieces.Of(bytes)).ShouldBe(bytes);
    }
}
