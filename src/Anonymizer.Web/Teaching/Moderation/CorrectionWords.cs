using Anonymizer.Core.Teaching;

namespace Anonymizer.Web.Teaching.Moderation;

/// <summary>A correction's kinds, one by one.</summary>
internal static class CorrectionWords
{
    public static IReadOnlyList<CorrectionKind> Parts(CorrectionKind kind) =>
        [.. Enum.GetValues<CorrectionKind>().Where(part => part != CorrectionKind.None && kind.HasFlag(part))];

    /// <summary>In the reader's language.</summary>
    public static string Of(CorrectionKind kind) => string.Join(", ", Parts(kind).Select(part => Texts.Of(part)));
}
