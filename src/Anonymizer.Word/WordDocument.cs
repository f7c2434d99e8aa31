using Anonymizer.Core.Text;
using Anonymizer.Core.Verification;

namespace Anonymizer.Word;

/// <summary>What was read from a Word file: the text that a reader of the released file will see, and what was done with each part.</summary>
/// <remarks>
/// Deleted and hidden text, comments and field codes are not in the text, because they never get into a result.
/// Invisible characters (soft hyphens, joiners, direction marks) are left out, so that they cannot hide a name;
/// a replacement of the words around them removes them.
/// </remarks>
public sealed class WordDocument(VerdictText text, Coverage coverage)
{
    public VerdictText Text { get; } = text;

    public Coverage Coverage { get; } = coverage;

    public override string ToString() => $"WordDocument({Text})";
}
