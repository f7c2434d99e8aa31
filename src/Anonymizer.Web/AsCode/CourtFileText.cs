using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Anonymizer.Core;

namespace Anonymizer.Web.AsCode;

/// <summary>A configuration as text.</summary>
internal static class CourtFileText
{
    public const int Longest = 1_000_000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <exception cref="DomainException">configuration.invalid: says where.</exception>
    public static CourtFile Parse(string yaml)
    {
        if (yaml.Length > Longest)
        {
            throw new DomainException("configuration.invalid", "The file is too large. Nothing was changed.");
        }

        try
        {
            return YamlTree.Read(yaml) is { } tree ? tree.Deserialize<CourtFile>(Json) ?? new CourtFile() : new CourtFile();
        }
        catch (JsonException wrong)
        {
            throw new DomainException("configuration.invalid", $"{wrong.Path}: this is not what may stand there. {wrong.Message.Split('.')[0]}. Nothing was changed.");
        }
    }

    public static string Write(CourtFile file) => $"# anonymizer apply FILE --dry-run says what would change; what is not named here stays as it is.\n{YamlTree.Write(JsonSerializer.SerializeToNode(file, Json)!)}";

    /// <summary>A policy's document without its number, which each installation counts for itself.</summary>
    public static JsonObject PolicyOf(string document)
    {
        var node = JsonNode.Parse(document)!.AsObject();
        node.Remove("version");

        return node;
    }
}
