using System.Text.Json.Serialization;

namespace Anonymizer.Web.Teaching.Exchange;

/// <summary>As what annotated texts come and go.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TrainingFormat>))]
public enum TrainingFormat
{
    /// <summary>A JSON object a line: id, text, spans.</summary>
    [JsonStringEnumMemberName("jsonl")]
    Jsonl,

    /// <summary>A token a line in BIO tags.</summary>
    [JsonStringEnumMemberName("conll")]
    Conll,

    /// <summary>Word files with the mentions as comments, in a zip.</summary>
    [JsonStringEnumMemberName("word")]
    Word,
}
