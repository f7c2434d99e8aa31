using Anonymizer.Core.Text;

namespace Anonymizer.Core.Substitution;

/// <summary>How a replacement is drawn in the file.</summary>
public enum ReplacementStyle
{
    Text,

    /// <summary>Drawn as a black bar of fixed width: its length tells nothing of the name's.</summary>
    BlackBar,
}

/// <summary>A span of the verdict's text and what stands there after redaction. An empty text removes the words.</summary>
public sealed record Replacement(TextSpan Span, string Text, int EntityId, ReplacementStyle Style = ReplacementStyle.Text)
{
    public override string ToString() => $"Replacement({Span}, entity {EntityId})";
}
