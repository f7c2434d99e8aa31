using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Review.Routes;
using Anonymizer.Core.Unread;

namespace Anonymizer.Core.Policy;

/// <summary>Writes a policy as its document: one rule and one reason a line, so that a person can read it too.</summary>
internal static class PolicyWriter
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ReplacementPolicy policy)
    {
        var lines = new List<string>
        {
            Line("$schema", "policy.schema.json"),
            Line("version", policy.Version),
            Line("name", policy.Name),
            Line("language", policy.Language),
        };

        AddIf(lines, policy.Description is not null, () => Line("description", policy.Description));
        AddIf(lines, !policy.RecallFloors.IsNone, () => Line("recallFloor", Floors(policy.RecallFloors)));
        lines.Add(Line("unread", Unread(policy.Unread)));
        AddIf(lines, policy.Routes != RouteRules.None, () => Line("routes", Routes(policy.Routes)));
        lines.Add(List("reasons", policy.Reasons.Select(reason => new JsonObject { ["code"] = reason.Code, ["law"] = reason.Law, ["text"] = reason.Text })));
        lines.Add(List("rules", policy.Rules.Select(Rule)));

        return $"{{\n{string.Join(",\n", lines)}\n}}\n";
    }

    /// <summary>One rule; equal rules give equal texts.</summary>
    public static JsonObject Rule(ReplacementRule rule)
    {
        var written = new JsonObject();
        Add(written, "description", rule.Description is null ? [] : [rule.Description]);
        Add(written, "type", rule.Types.Select(type => type.Name));
        Add(written, "kind", rule.Kinds);
        Add(written, "role", rule.Roles.Select(Spelled));
        Add(written, "need", rule.Needs.Select(Spelled));
        Add(written, "zone", rule.Zones.Select(Spelled));
        written["operator"] = rule.Operator;

        if (rule.Parameters.Values.Count > 0)
        {
            written["parameters"] = new JsonObject(rule.Parameters.Values.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => KeyValuePair.Create(one.Key, (JsonNode?)one.Value)));
        }

        Add(written, "reason", rule.Reason is null ? [] : [rule.Reason]);

        return written;
    }

    private static JsonNode Floors(RecallFloors floors) => floors.ByType.Count == 0
        ? floors.Everything!.Value
        : new JsonObject(floors.ByType.OrderBy(floor => floor.Key.Name, StringComparer.Ordinal).Select(floor => KeyValuePair.Create(floor.Key.Name, (JsonNode?)floor.Value)));

    private static JsonObject Unread(UnreadRules unread) =>
        new() { ["pictures"] = Spelled(unread.Pictures), ["embedded"] = Spelled(unread.Embedded), ["unknown"] = Spelled(unread.Unknown) };

    private static JsonObject Routes(RouteRules routes)
    {
        var written = new JsonObject();
        AddIf(written, "automatic", routes.Automatic);
        AddIf(written, "light", routes.Light);

        if (routes.SecondReader.Count > 0)
        {
            written["secondReader"] = new JsonArray([.. routes.SecondReader.Select(SecondReader)]);
        }

        written["auditShare"] = routes.AuditShare;

        return written;
    }

    private static JsonObject SecondReader(SecondReaderRule rule)
    {
        var written = new JsonObject();
        Add(written, "type", rule.Types.Select(type => type.Name));
        Add(written, "role", rule.Roles.Select(Spelled));

        if (rule.Courts.Count > 0)
        {
            written["court"] = new JsonArray([.. rule.Courts.Select(court => (JsonNode)court)]);
        }

        written["share"] = rule.Share;

        return written;
    }

    private static void AddIf(JsonObject written, string name, RouteLimit? limit)
    {
        if (limit is not null)
        {
            written[name] = new JsonObject { ["confidence"] = limit.Confidence, ["risk"] = limit.Risk };
        }
    }

    private static void AddIf(List<string> lines, bool isThere, Func<string> line)
    {
        if (isThere)
        {
            lines.Add(line());
        }
    }

    /// <summary>One value as itself, several as a list.</summary>
    private static void Add(JsonObject written, string name, IEnumerable<string> values)
    {
        IReadOnlyList<string> all = [.. values];

        if (all.Count > 0)
        {
            written[name] = all is [var only] ? only : new JsonArray([.. all.Select(value => (JsonNode)value)]);
        }
    }

    private static string Spelled<T>(T value)
        where T : struct, Enum => JsonSerializer.Serialize(value).Trim('"');

    private static string Line(string name, JsonNode? value) => string.Create(CultureInfo.InvariantCulture, $"  \"{name}\": {value?.ToJsonString(Options)}");

    private static string List(string name, IEnumerable<JsonObject> items)
    {
        var lines = items.Select(item => $"    {item.ToJsonString(Options)}").ToList();

        return lines.Count == 0 ? $"  \"{name}\": []" : $"  \"{name}\": [\n{string.Join(",\n", lines)}\n  ]";
    }
}
