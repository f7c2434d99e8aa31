using System.Text.Json;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Unread;

namespace Anonymizer.Core.Policy;

/// <summary>Reads a policy document and refuses what it does not know, with the place and the remedy.</summary>
internal static class PolicyReader
{
    private static readonly string[] Properties = ["$schema", "version", "name", "language", "description", "recallFloor", "rules", "unread", "reasons", "routes"];
    private static readonly string[] UnreadProperties = ["pictures", "embedded", "unknown"];

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 16 };

    public static ReplacementPolicy Read(string json)
    {
        using var document = Parse(json);
        var root = new PolicyNode(document.RootElement, "$", new PolicySource(json));

        root.MustBeObjectOf(Properties);
        var reasons = root.Find("reasons") is { } listed ? ReasonReader.Read(listed) : ReasonCode.Default;

        return new ReplacementPolicy(
            root.Child("version").Number(1, int.MaxValue),
            root.Child("name").Text(),
            Language(root.Child("language")),
            [.. root.Child("rules").Items().Select(rule => RuleReader.Read(rule, reasons))])
        {
            Description = root.Find("description")?.Text(),
            RecallFloors = root.Find("recallFloor") is { } floor ? Floors(floor) : RecallFloors.None,
            Unread = root.Find("unread") is { } unread ? Unread(unread) : UnreadRules.Default,
            Reasons = reasons,
            Routes = RouteReader.Read(root.Find("routes")),
        };
    }

    /// <summary>One share for everything, or an object of shares by type.</summary>
    private static RecallFloors Floors(PolicyNode node) => node.Value.ValueKind == JsonValueKind.Number
        ? RecallFloors.None with { Everything = node.Share() }
        : RecallFloors.None with { ByType = FloorsByType(node) };

    private static Dictionary<EntityType, double> FloorsByType(PolicyNode node)
    {
        var floors = new Dictionary<EntityType, double>();

        foreach (var (name, share) in node.Properties())
        {
            if (!floors.TryAdd(RuleReader.TypeOf(name, share), share.Share()))
            {
                throw share.Problem("stands twice; remove one of them");
            }
        }

        return floors;
    }

    private static UnreadRules Unread(PolicyNode node)
    {
        node.MustBeObjectOf(UnreadProperties);

        return new UnreadRules(
            node.Find("pictures")?.Choice<PictureTreatment>() ?? UnreadRules.Default.Pictures,
            node.Find("embedded")?.Choice<EmbeddedRule>() ?? UnreadRules.Default.Embedded,
            node.Find("unknown")?.Choice<PartRule>() ?? UnreadRules.Default.Unknown);
    }

    private static JsonDocument Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json, Options);
        }
        catch (JsonException problem)
        {
            throw new DomainException("policy.invalid", $"The policy is not valid JSON (line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}). Check commas, quotes and brackets there.");
        }
    }

    private static string Language(PolicyNode node)
    {
        var language = node.Text();

        return language.Length == 2 && language.All(char.IsAsciiLetterLower)
            ? language
            : throw node.Problem("must be a language code of two lower-case letters, for example \"en\" or \"lv\"");
    }
}
