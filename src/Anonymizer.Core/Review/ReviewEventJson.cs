using System.Text.Json;
using System.Text.Json.Serialization;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Review;

/// <summary>How review events are stored: JSON with the action's name, spans as [start, end].</summary>
public static class ReviewEventJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new SpanConverter() } };

    public static string Write(ReviewEvent action) => JsonSerializer.Serialize(action, Options);

    /// <exception cref="JsonException">Not a stored event.</exception>
    public static ReviewEvent Read(string json) =>
        JsonSerializer.Deserialize<ReviewEvent>(json, Options) ?? throw new JsonException("A review event is an object.");

    private sealed class SpanConverter : JsonConverter<TextSpan>
    {
        public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<int[]>(ref reader, options) is [var start, var end]
                ? new TextSpan(start, end)
                : throw new JsonException("A span is [start, end].");

        public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new[] { value.Start, value.End }, options);
    }
}
