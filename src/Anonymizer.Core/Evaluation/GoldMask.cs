using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Evaluation;

/// <summary>A span that one annotator would mask.</summary>
/// <param name="Span">Where it stands, in UTF-16 units.</param>
/// <param name="Type">What it names, or null where the set does not say.</param>
/// <param name="Need">Direct or Quasi.</param>
public sealed record GoldMask(TextSpan Span, EntityType? Type, Need Need);
