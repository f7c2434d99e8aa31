using System.Text.Json.Serialization;

namespace Anonymizer.Web.Data;

/// <summary>Why something was deleted. Names are stored.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PurgeCause>))]
public enum PurgeCause
{
    /// <summary>Its time was over; found by the daily run.</summary>
    [JsonStringEnumMemberName("daily")]
    Daily,

    /// <summary>Its time was over; an administrator started the run.</summary>
    [JsonStringEnumMemberName("asked")]
    Asked,

    /// <summary>Somebody asked for the erasure of a case or a verdict.</summary>
    [JsonStringEnumMemberName("erasure")]
    Erasure,
}
