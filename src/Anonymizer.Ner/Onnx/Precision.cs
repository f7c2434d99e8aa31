using System.Text.Json.Serialization;

namespace Anonymizer.Ner.Onnx;

/// <summary>In what numbers the network's products are computed when it is served.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Precision>))]
public enum Precision
{
    /// <summary>Whole numbers of 8 bits: more than twice as fast, the figures within .003 (decision 63).</summary>
    [JsonStringEnumMemberName("int8")]
    Bytes,

    /// <summary>Single precision, as the network was trained.</summary>
    [JsonStringEnumMemberName("single")]
    Full,
}
