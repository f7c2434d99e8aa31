using Anonymizer.Core.Review.Doubts;
using Anonymizer.Core.Unread;

namespace Anonymizer.Web.Review.Doubts;

/// <summary>What people read of a doubt.</summary>
internal static class DoubtWords
{
    /// <summary>Reasons that are often right; a reviewer may write another.</summary>
    public static IEnumerable<string> Reasons =>
    [
        Texts.Of("waiver.stays"),
        Texts.Of("waiver.two-different"),
        Texts.Of("waiver.ordinary-word"),
        Texts.Of("waiver.abbreviation"),
        Texts.Of("waiver.not-named"),
        Texts.Of("waiver.no-name"),
    ];

    public static string Name(UnreadPicture? picture) => picture switch
    {
        null => "",
        { Width: { } width, Height: { } height } => Texts.Of("picture.sized", picture.Number, picture.Kind, width, height),
        _ => Texts.Of("picture.named", picture.Number, picture.Kind),
    };

    public static string Why(DoubtKind kind) => Texts.Of($"doubt-why.{kind}");
}
