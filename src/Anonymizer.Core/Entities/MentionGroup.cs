using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Entities;

/// <summary>The mentions of one entity in the making, in text order.</summary>
internal sealed record MentionGroup(IReadOnlyList<Mention> Mentions, bool IsAmbiguous = false);
