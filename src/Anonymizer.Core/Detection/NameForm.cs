namespace Anonymizer.Core.Detection;

/// <summary>One way in which a known name may stand elsewhere in the verdict.</summary>
/// <param name="Words">The folded words, in order.</param>
/// <param name="Source">The mention that it comes from.</param>
/// <param name="Reason">For the reviewer; without text.</param>
/// <param name="Kind">How strict the match must be.</param>
internal sealed record NameForm(IReadOnlyList<string> Words, Mention Source, string Reason, NameFormKind Kind)
{
    public bool IsFullName => Kind == NameFormKind.FullName;
}

internal enum NameFormKind
{
    /// <summary>Two or more parts of a person's name.</summary>
    FullName,

    /// <summary>A surname alone: must be capitalized, and no ordinary word at the start of a sentence.</summary>
    Surname,

    /// <summary>Another part of a name alone: as a surname, and it may be followed by a surname that is not known.</summary>
    GivenName,

    /// <summary>Two or three capitals that stand for a name ("GL"): as written only.</summary>
    Capitals,

    /// <summary>Initials with a surname, or initials alone: each initial is a capital.</summary>
    Initials,

    /// <summary>The words of a place, a body, a code: marks between them as in the source.</summary>
    Surface,
}
