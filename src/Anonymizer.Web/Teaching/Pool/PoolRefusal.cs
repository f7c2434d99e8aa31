using System.Text.Json.Serialization;

namespace Anonymizer.Web.Teaching.Pool;

/// <summary>Why a verdict may not be learned from.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PoolRefusal>))]
public enum PoolRefusal
{
    /// <summary>It measures models.</summary>
    [JsonStringEnumMemberName("gold")]
    Gold,

    /// <summary>Taken out by request.</summary>
    [JsonStringEnumMemberName("erased")]
    Erased,

    /// <summary>Its court lets nothing be learned.</summary>
    [JsonStringEnumMemberName("court")]
    Court,

    /// <summary>The time for which its court lets it be learned from is over.</summary>
    [JsonStringEnumMemberName("retention")]
    Retention,

    /// <summary>Its text is gone.</summary>
    [JsonStringEnumMemberName("no-text")]
    NoText,

    /// <summary>In no paragraph everything is verified.</summary>
    [JsonStringEnumMemberName("unverified")]
    Unverified,
}
