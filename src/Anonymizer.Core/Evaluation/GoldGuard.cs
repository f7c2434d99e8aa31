namespace Anonymizer.Core.Evaluation;

/// <summary>Keeps gold out of training: knows the texts and cases of all gold, and finds what is one of them, changed or in part.</summary>
/// <remarks>
/// A text is gold if its words are those of a gold verdict, if it is of the same case, or if at least half of its runs of eight words
/// stand in one gold verdict: a part of a verdict, or a verdict with replaced names, is still that verdict. Verdicts of one court share
/// boilerplate, on the benchmark's set far below a half (decision 110).
/// </remarks>
public sealed class GoldGuard
{
    /// <summary>The share of a text's runs that must stand in one gold verdict.</summary>
    public const double SharedPart = 0.5;

    private readonly Dictionary<string, string> goldByPrint = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> goldByCase = new(StringComparer.Ordinal);
    private readonly List<(string Id, HashSet<ulong> Runs)> runs = [];

    public GoldGuard(IEnumerable<GoldText> gold)
    {
        ArgumentNullException.ThrowIfNull(gold);

        foreach (var text in gold)
        {
            goldByPrint.TryAdd(TextPrint.Of(text.Text), text.Id);
            runs.Add((text.Id, [.. TextPrint.RunsOf(text.Text)]));

            if (!string.IsNullOrEmpty(text.CaseKey))
            {
                goldByCase.TryAdd(text.CaseKey, text.Id);
            }
        }
    }

    /// <summary>Which gold verdict a text is, and how it was recognised; null for a text that may be trained on.</summary>
    /// <param name="text">The text or the part of it that is to be trained on.</param>
    /// <param name="caseKey">Its case as <see cref="Verdicts.PlaceKey"/> writes it, or null.</param>
    public GoldLeak? Find(string text, string? caseKey)
    {
        ArgumentNullException.ThrowIfNull(text);

        return goldByPrint.TryGetValue(TextPrint.Of(text), out var same) ? new GoldLeak(same, GoldLeakKind.SameText)
            : !string.IsNullOrEmpty(caseKey) && goldByCase.TryGetValue(caseKey, out var ofCase) ? new GoldLeak(ofCase, GoldLeakKind.SameCase)
            : FindShared(text);
    }

    /// <summary>Refuses what must not be trained on.</summary>
    /// <exception cref="DomainException">gold.trained: it is gold.</exception>
    public void Check(string text, string? caseKey, string id)
    {
        if (Find(text, caseKey) is { } leak)
        {
            throw new DomainException("gold.trained", $"The verdict {id} is the gold verdict {leak.GoldId}, or of its case ({leak.Kind}): gold is never trained on. Leave it out of the training, or take it out of the gold set first.");
        }
    }

    private GoldLeak? FindShared(string text)
    {
        var own = TextPrint.RunsOf(text);

        return runs.Where(gold => own.Count > 0 && own.Count(gold.Runs.Contains) >= SharedPart * own.Count)
            .Select(gold => new GoldLeak(gold.Id, GoldLeakKind.SharedText))
            .FirstOrDefault();
    }
}

/// <summary>A gold verdict as the guard needs it.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Text">Its text.</param>
/// <param name="CaseKey">Its case as <see cref="Verdicts.PlaceKey"/> writes it, or null.</param>
public sealed record GoldText(string Id, string Text, string? CaseKey)
{
    public override string ToString() => $"GoldText({Id})";
}

/// <summary>How a text was recognised as gold.</summary>
public enum GoldLeakKind
{
    /// <summary>The same words.</summary>
    SameText,

    /// <summary>Another verdict of the same case: the same people.</summary>
    SameCase,

    /// <summary>A part of it, or nearly all of it.</summary>
    SharedText,
}

/// <summary>A text that is gold.</summary>
/// <param name="GoldId">Which.</param>
/// <param name="Kind">How it was recognised.</param>
public sealed record GoldLeak(string GoldId, GoldLeakKind Kind);
