using Anonymizer.Core.Text;

namespace Anonymizer.Core.Verdicts;

/// <summary>The form in which courts and case numbers are compared: "Case No. 12/2024" and "case no 12/2024" are one.</summary>
public static class PlaceKey
{
    /// <summary>The folded words; empty where there is no letter and no digit.</summary>
    public static string Of(string? name) => name is null ? "" : string.Join(' ', TextWords.FoldedIn(name));
}
