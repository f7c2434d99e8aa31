using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Entities;

/// <summary>The mentions of one entity in the making, in text order.</summary>
/// <param name="Mentions">At least one.</param>
/// <param name="IsAmbiguous">The name fits several others.</param>
/// <param name="IsHiddenAlready">A person whom the verdict itself gives by a letter only.</param>
internal sealed record MentionGroup(IReadOnlyList<Mention> Mentions, bool IsAmbiguous = false, bool IsHiddenAlready = false);
