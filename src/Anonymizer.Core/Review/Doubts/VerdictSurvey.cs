using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Review.Doubts;

/// <summary>What the checks need of a verdict's text alone: worked out once, shared by all looks at its review.</summary>
public sealed class VerdictSurvey
{
    public VerdictSurvey(VerdictText text)
    {
        ArgumentNullException.ThrowIfNull(text);

        Lexicon = new VerdictLexicon(text);
    }

    internal IReadOnlyList<TextWord> Words => Lexicon.Words;

    internal VerdictLexicon Lexicon { get; }
}
