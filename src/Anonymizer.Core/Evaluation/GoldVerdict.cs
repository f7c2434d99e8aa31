using Anonymizer.Core.Text;

namespace Anonymizer.Core.Evaluation;

/// <summary>A verdict with what people annotated in it: the measure of a detector.</summary>
/// <param name="Id">The data set's id.</param>
/// <param name="Text">The text.</param>
/// <param name="Mentions">One annotator's mentions, in text order.</param>
/// <param name="AnnotatorMasks">What each annotator would mask. Of a set without masks: the mentions that need it; empty where no mention has a need.</param>
public sealed record GoldVerdict(
    string Id,
    VerdictText Text,
    IReadOnlyList<GoldMention> Mentions,
    IReadOnlyList<IReadOnlyList<GoldMask>> AnnotatorMasks)
{
    /// <summary>People said which mentions are of one entity; false where the set's makers inferred it.</summary>
    public bool AreLinksGold { get; init; } = true;

    /// <summary>The case that it belongs to, where the set says so: what keeps training and gold apart.</summary>
    public string? Case { get; init; }

    /// <summary>The year of the decision, where the set says so.</summary>
    public int? Year { get; init; }

    /// <summary>What the verdict is like, by dimension (age, purpose, court, route): scores are shown for each apart.</summary>
    public IReadOnlyDictionary<string, string> Cohorts { get; init; } = new Dictionary<string, string>();

    /// <summary>Words of the text, as the benchmark cuts them.</summary>
    public int WordCount => Text.Value.Length == 0 ? 0 : TabWords.In(Text.Value, new TextSpan(0, Text.Value.Length)).Count();

    public bool HasMasks => AnnotatorMasks.Count > 0;

    public override string ToString() => $"GoldVerdict({Id})";
}
