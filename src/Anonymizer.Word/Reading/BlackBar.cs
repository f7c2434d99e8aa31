using Anonymizer.Core.Substitution;

namespace Anonymizer.Word.Reading;

/// <summary>A bar of eight full blocks: its length tells nothing of the length of what it covers.</summary>
internal static class BlackBar
{
    public const string Text = "████████";

    public static string TextOf(Replacement replacement) => replacement.Style == ReplacementStyle.BlackBar ? Text : replacement.Text;
}
