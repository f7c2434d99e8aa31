using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Anonymizer.Cli.Running;

/// <summary>The one way that the command line writes JSON: camel case, enums as words, letters as they are.</summary>
internal static class Json
{
    public static readonly JsonSerializerOptions Compact = Options(isIndented: false);

    public static readonly JsonSerializerOptions Indented = Options(isIndented: true);

    private static JsonSerializerOptions Options(bool isIndented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = isIndented,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}
