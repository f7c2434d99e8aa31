using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Review.Doubts;

/// <summary>What the checks need of a verdict's text alone: worked out once, shared by all looks at its review.</summary>
public sealed class VerdictSurvey
{
    public VerdictSurvey(VerdictText text)
    {
        ArgumentNullException.ThrowIfNull(text);

        Words = TextWords.In(text.Value);
        Lexicon = new VerdictLexicon(text.Value, Words);
    }

    internal IReadOnlyList<TextWord> Words { get; }

    internal VerdictLexicon Lexicon { get; }
}
