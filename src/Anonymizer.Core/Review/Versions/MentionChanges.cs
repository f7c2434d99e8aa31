namespace Anonymizer.Core.Review.Versions;

/// <summary>In what a mention differs between two versions of a review; several at once are possible.</summary>
[Flags]
public enum MentionChanges
{
    None = 0,

    /// <summary>Only the later version has it.</summary>
    Added = 1,

    /// <summary>Only the earlier version has it.</summary>
    Removed = 2,

    Retyped = 4,

    /// <summary>Other borders.</summary>
    Resized = 8,

    /// <summary>Rejected in one of the two. What is still pending counts as accepted: that is what becomes of it.</summary>
    Redecided = 16,

    /// <summary>To be masked in one of the two, to be left visible in the other.</summary>
    NeedChanged = 32,

    RoleChanged = 64,

    /// <summary>Something else stands in its place.</summary>
    Replaced = 128,
}
