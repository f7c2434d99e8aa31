namespace Anonymizer.Core.Policy;

/// <summary>Reads the reason codes of a policy document.</summary>
internal static class ReasonReader
{
    private const int LongestCode = 20;
    private const int LongestLaw = 200;
    private const int LongestText = 300;

    private static readonly string[] Properties = ["code", "law", "text"];

    public static IReadOnlyList<ReasonCode> Read(PolicyNode node)
    {
        var reasons = new List<ReasonCode>();

        foreach (var item in node.Items())
        {
            item.MustBeObjectOf(Properties);
            var code = item.Child("code");
            var reason = new ReasonCode(CodeOf(code), item.Find("law")?.Line(LongestLaw) ?? "", item.Child("text").Line(LongestText));

            if (reasons.Exists(known => known.Code == reason.Code))
            {
                throw code.Problem("stands twice; each reason has a code of its own");
            }

            reasons.Add(reason);
        }

        return reasons.Count > 0 ? reasons : throw node.Problem("must name at least one reason: each redaction carries one");
    }

    private static string CodeOf(PolicyNode node)
    {
        var code = node.Text();

        return code.Length is > 0 and <= LongestCode && code.All(character => char.IsLetterOrDigit(character) || character is '-' or '.')
            ? code
            : throw node.Problem($"must be a code of 1 to {LongestCode} letters, digits, hyphens and dots");
    }
}
