namespace Anonymizer.Core.Teaching;

/// <summary>What a person made of a proposal; several changes at once are possible.</summary>
/// <remarks>The numbers are stored: never change one.</remarks>
[Flags]
public enum CorrectionKind
{
    None = 0,

    /// <summary>The proposal stands as it was: evidence that the model was right.</summary>
    Accepted = 1,

    /// <summary>The words are no mention.</summary>
    Rejected = 2,

    /// <summary>The model proposed nothing here.</summary>
    Added = 4,

    Retyped = 8,

    /// <summary>Other borders.</summary>
    Resized = 16,

    /// <summary>To be masked in one of the two, to be left visible in the other.</summary>
    NeedChanged = 32,

    RoleChanged = 64,
}
