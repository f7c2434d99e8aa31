using System.Globalization;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Evaluation;

/// <summary>The same words in error in the same way, wherever they stand. Holds text of verdicts: for a screen only.</summary>
/// <param name="Kind">How the detector erred.</param>
/// <param name="Type">See <see cref="DetectionError"/>.</param>
/// <param name="Other">See <see cref="DetectionError"/>.</param>
/// <param name="Words">What stands there the first time.</param>
/// <param name="Context">The words around it the first time, itself in double brackets.</param>
/// <param name="Weight">Sum of the weights.</param>
/// <param name="Times">How many places, each annotator's counted.</param>
/// <param name="Verdicts">In how many verdicts.</param>
public sealed record ErrorGroup(DetectionErrorKind Kind, string Type, string? Other, string Words, string Context, int Weight, int Times, int Verdicts)
{
    public override string ToString() => $"ErrorGroup({Kind}, {Type}, {Weight})";
}

/// <summary>Collects errors over verdicts and groups them by what is written, letter case aside. Holds text of verdicts: for a screen only.</summary>
public sealed class ErrorTally
{
    private const int ContextLength = 45;

    private readonly Dictionary<(DetectionErrorKind, string, string?, string), ErrorGroup> _groups = [];

    /// <summary>Heaviest first; of equal ones in the order of their words.</summary>
    public IReadOnlyList<ErrorGroup> Groups =>
        [.. _groups.Values.OrderByDescending(group => group.Weight).ThenBy(group => group.Words, StringComparer.Ordinal)];

    /// <summary>The errors of one verdict.</summary>
    public void Add(VerdictText text, IEnumerable<DetectionError> errors)
    {
        ArgumentNullException.ThrowIfNull(text);

        foreach (var same in errors.GroupBy(error => (error.Kind, error.Type, error.Other, Plain(text.At(error.Span)).ToLowerInvariant())))
        {
            var group = _groups.GetValueOrDefault(same.Key) ?? GroupOf(text, same.First());
            _groups[same.Key] = group with { Weight = group.Weight + same.Sum(error => error.Weight), Times = group.Times + same.Count(), Verdicts = group.Verdicts + 1 };
        }
    }

    private static ErrorGroup GroupOf(VerdictText text, DetectionError error)
    {
        var start = Math.Max(0, error.Span.Start - ContextLength);
        var end = Math.Min(text.Length, error.Span.End + ContextLength);
        var words = Plain(text.At(error.Span));
        var context = $"{Plain(text.Value[start..error.Span.Start])}[[{words}]]{Plain(text.Value[error.Span.End..end])}";

        return new ErrorGroup(error.Kind, error.Type, error.Other, words, context, Weight: 0, Times: 0, Verdicts: 0);
    }

    /// <summary>On one line, and nothing that moves the cursor of a terminal.</summary>
    private static string Plain(string words) => string.Concat(words.Select(character => IsInvisible(character) ? ' ' : character));

    private static bool IsInvisible(char character) => char.IsControl(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.LineSeparator;
}
