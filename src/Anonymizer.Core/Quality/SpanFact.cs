using System.Globalization;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Quality;

/// <summary>One span of a document and what became of it: the stone of which every figure is built. Holds no text.</summary>
/// <param name="Document">Where it stands.</param>
/// <param name="Span">Which characters; of a changed one those that hold in the end.</param>
/// <param name="Type">What it names; of a changed one what holds in the end.</param>
/// <param name="Result">What became of it.</param>
/// <param name="Score">How sure the model was; of a missed one what it gave these words, 0 where it did not think of them.</param>
public sealed record SpanFact(DocumentFact Document, TextSpan Span, string Type, SpanResult Result, double Score)
{
    private const int Tenths = 10;

    /// <summary>A model proposed it, rightly or not.</summary>
    public bool IsProposed => Result != SpanResult.Missed;

    /// <summary>The lower end of the tenth that its score is in: 0.9 for 0.97.</summary>
    public string Tenth => TenthOf(Score);

    internal static string TenthOf(double score) => (Math.Clamp((int)(score * Tenths), 0, Tenths - 1) / (double)Tenths).ToString("0.0", CultureInfo.InvariantCulture);
}
