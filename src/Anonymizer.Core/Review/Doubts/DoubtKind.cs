namespace Anonymizer.Core.Review.Doubts;

/// <summary>What there is to doubt.</summary>
public enum DoubtKind
{
    /// <summary>The same words are marked as two types.</summary>
    TwoTypes,

    /// <summary>The same words are masked in one place and left in another.</summary>
    TwoDecisions,

    /// <summary>A name that fits two people of the verdict.</summary>
    Ambiguous,

    /// <summary>Two names that are written almost alike.</summary>
    SimilarSpelling,

    /// <summary>One or two letters are to be replaced.</summary>
    VeryShort,

    /// <summary>A party that the case names is not marked.</summary>
    PartyNotFound,

    /// <summary>A part of a masked name stands unmarked.</summary>
    NamePart,

    /// <summary>A name that may be one that an earlier verdict of the case has.</summary>
    SameAsEarlier,

    /// <summary>Masked in an earlier verdict of the case and visible here, or the other way round.</summary>
    DecidedOtherwise,

    /// <summary>A picture that no machine has read.</summary>
    Picture,
}
