using System.Globalization;
using System.Text.Json.Nodes;
using Anonymizer.Core;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using YamlDotNet.Serialization;

namespace Anonymizer.Web.AsCode;

/// <summary>YAML to JSON and back, of the part of YAML that JSON has too: no anchors, no tags, one document.</summary>
internal static class YamlTree
{
    private const int Deepest = 20;

    /// <exception cref="DomainException">configuration.invalid: it is no YAML, or has what is not read here; says in which line.</exception>
    public static JsonNode? Read(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new NoAliases(new Parser(new StringReader(text))));

            return stream.Documents.Count == 0 ? null : Of(stream.Documents[0].RootNode, 0);
        }
        catch (YamlException wrong)
        {
            throw Wrong(wrong.Start.Line, wrong.InnerException?.Message ?? wrong.Message);
        }
        catch (ArgumentException twice)
        {
            throw Wrong(1, twice.Message);
        }
    }

    public static string Write(JsonNode node) => new SerializerBuilder().WithQuotingNecessaryStrings().WithIndentedSequences().Build().Serialize(Plain(node)!);

    private static DomainException Wrong(long line, string why) => new("configuration.invalid", $"Line {line}: {why} Nothing was changed.");

    private static JsonNode? Of(YamlNode node, int depth) => depth > Deepest
        ? throw Wrong(node.Start.Line, "It is nested too deeply.")
        : node switch
        {
            YamlMappingNode map => new JsonObject(map.Children.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value ?? "", Of(pair.Value, depth + 1)))),
            YamlSequenceNode list => new JsonArray([.. list.Children.Select(item => Of(item, depth + 1))]),
            YamlScalarNode { Style: ScalarStyle.Plain } plain => Scalar(plain.Value ?? ""),
            YamlScalarNode quoted => JsonValue.Create(quoted.Value),
            _ => throw Wrong(node.Start.Line, "This is not read here."),
        };

    /// <summary>As YAML's core schema has it; what is quoted is a text.</summary>
    private static JsonValue? Scalar(string text) => text switch
    {
        "" or "~" or "null" => null,
        "true" => JsonValue.Create(true),
        "false" => JsonValue.Create(false),
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => JsonValue.Create(whole),
        _ when double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        _ => JsonValue.Create(text),
    };

    private static object? Plain(JsonNode? node) => node switch
    {
        null => null,
        JsonObject map => map.ToDictionary(pair => pair.Key, pair => Plain(pair.Value)),
        JsonArray list => list.Select(Plain).ToList(),
        JsonValue value when value.TryGetValue<bool>(out var yes) => yes,
        JsonValue value when value.TryGetValue<long>(out var whole) => whole,
        JsonValue value when value.TryGetValue<int>(out var small) => small,
        JsonValue value when value.TryGetValue<double>(out var number) => number,
        _ => node.ToString(),
    };

    /// <summary>A few lines of aliases can stand for gigabytes.</summary>
    private sealed class NoAliases(IParser inner) : IParser
    {
        public YamlDotNet.Core.Events.ParsingEvent? Current => inner.Current;

        public bool MoveNext()
        {
            var moved = inner.MoveNext();

            return inner.Current switch
            {
                YamlDotNet.Core.Events.AnchorAlias alias => throw new YamlException(alias.Start, alias.End, "Aliases are not read here: write it out."),
                YamlDotNet.Core.Events.NodeEvent { Anchor.IsEmpty: false } anchored => throw new YamlException(anchored.Start, anchored.End, "Anchors are not read here: write it out."),
                _ => moved,
            };
        }
    }
}
