using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Evaluation;

/// <summary>A span that people annotated.</summary>
/// <param name="Span">Where it stands, in UTF-16 units.</param>
/// <param name="Label">The data set's own label.</param>
/// <param name="Type">The known type that the label means.</param>
/// <param name="Role">The role that the label means, or None.</param>
/// <param name="Need">Must it be masked, where the set says so.</param>
/// <param name="EntityId">The entity, where the set says so.</param>
public sealed record GoldMention(TextSpan Span, string Label, EntityType Type, EntityRole Role, Need? Need, string? EntityId);
