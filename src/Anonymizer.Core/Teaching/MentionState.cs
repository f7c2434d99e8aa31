using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Teaching;

/// <summary>A mention before or after a correction. Holds no text.</summary>
/// <param name="Span">Where it stands, in UTF-16 units.</param>
/// <param name="Type">What it names.</param>
/// <param name="Need">Must it be masked?</param>
/// <param name="Role">What it is to the case.</param>
public sealed record MentionState(TextSpan Span, EntityType Type, Need Need, EntityRole Role)
{
    public bool IsMasked => Need != Need.NoMask;

    public static MentionState Of(Mention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);

        return new MentionState(mention.Span, mention.Type, mention.Need, mention.Role);
    }
}
