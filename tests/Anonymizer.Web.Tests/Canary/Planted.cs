using System.Text;

namespace Anonymizer.Web.Tests.Canary;

/// <summary>Names that nothing else in the world says, one for each place where a court says names, and the search for them.</summary>
internal static class Planted
{
    public const string InText = "Ottokar Zaunkoenigsson";
    public const string MissedInText = "Leberecht Kessenwurz";
    public const string InFileName = "Wilhelmine Pfannenstielchen";
    public const string InParty = "Gundobald Xylandrius";
    public const string InCaseNumber = "KX 7719 Hasenpuschel/2026";
    public const string InComment = "Leopoldine Quirrenbachel";
    public const string InReplacement = "Irmtraut Vogelsangerl";
    public const string InList = "Emmerich Yberglinski";
    public const string InReason = "Dietmut Trautmannsberg";
    public const string InProblem = "Notburga Wackernaglin";
    public const string InNote = "Sigismund Fetzkowitz";
    public const string InGuideline = "Kunigund Bramstedtler";
    public const string InImport = "Hildegunde Rossmaslerin";
    public const string InGoal = "Waldemar Zschokkeldorf";
    public const string InMalformed = "Adelheid Krumbiegelin";
    public const string InException = "Theobald Unverzagtner";
    public const string InRequest = "Veronika Schlatterbeckin";

    /// <summary>Planted where it must be found: that a search finds is shown with it, without a stain on the others' story.</summary>
    public const string AsALeak = "Balduin Nessenreuterin";

    private static readonly string[] Leaks = ["Nessenreuterin"];

    private static readonly string[] Words =
    [
        .. new[] { InText, MissedInText, InFileName, InParty, InComment, InReplacement, InList, InReason, InProblem, InNote, InGuideline, InImport, InGoal, InMalformed, InException, InRequest }
            .SelectMany(name => name.Split(' ').Skip(1)),
        "Hasenpuschel",
    ];

    public static IReadOnlyList<string> In(string text, bool isLeak = false) => [.. (isLeak ? Leaks : Words).Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))];

    /// <summary>In a file of any kind: as UTF-8, and as UTF-16 at either evenness.</summary>
    public static IReadOnlyList<string> In(byte[] bytes, bool isLeak = false)
    {
        var narrow = Encoding.Latin1.GetString(bytes);

        return [.. In(narrow, isLeak).Concat(In(narrow.Replace("\0", "", StringComparison.Ordinal), isLeak)).Distinct()];
    }
}
