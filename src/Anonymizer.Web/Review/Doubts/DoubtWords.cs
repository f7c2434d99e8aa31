using Anonymizer.Core.Review.Doubts;
using Anonymizer.Core.Unread;

namespace Anonymizer.Web.Review.Doubts;

/// <summary>What people read of a doubt.</summary>
internal static class DoubtWords
{
    /// <summary>Reasons that are often right; a reviewer may write another.</summary>
    public static IReadOnlyList<string> Reasons { get; } =
    [
        "Checked: it stays as it is", "Two different people or things", "An ordinary word here", "An abbreviation, not a name", "The party is not named in this verdict", "The picture shows no name",
    ];

    public static string Title(DoubtKind kind) => kind switch
    {
        DoubtKind.TwoTypes => "Same words, two types",
        DoubtKind.TwoDecisions => "Masked here, left there",
        DoubtKind.Ambiguous => "Who is meant?",
        DoubtKind.SimilarSpelling => "Almost the same name",
        DoubtKind.VeryShort => "One or two letters",
        DoubtKind.PartyNotFound => "Party not marked",
        DoubtKind.NamePart => "Part of a name, not marked",
        _ => "Picture that nobody has read",
    };

    public static string Name(UnreadPicture? picture) => picture switch
    {
        null => "",
        { Width: { } width, Height: { } height } => $"Picture {picture.Number} ({picture.Kind}, {width} × {height})",
        _ => $"Picture {picture.Number} ({picture.Kind})",
    };

    public static string Why(DoubtKind kind) => kind switch
    {
        DoubtKind.TwoTypes => "The same words are marked as two things. One of the two is probably wrong.",
        DoubtKind.TwoDecisions => "What is left visible in one place can no longer be checked for in the released file. Mask it everywhere, leave it everywhere, or say why not.",
        DoubtKind.Ambiguous => "This name fits more than one person of the verdict.",
        DoubtKind.SimilarSpelling => "One person misspelt, or two people?",
        DoubtKind.VeryShort => "So short a word is often no name. It is replaced wherever it is marked.",
        DoubtKind.PartyNotFound => "The case names this party, and nothing in the verdict is marked as it.",
        DoubtKind.NamePart => "These words are part of a masked name. The release will mask them too; mark them, or say why they stay.",
        _ => "A picture can show a name, and no machine reads it. Look at it; on the page of the release you say whether it stays or becomes a grey field.",
    };
}
