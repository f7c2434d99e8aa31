using System.Text.Json.Serialization;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Evaluation;

/// <summary>How a detector erred.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DetectionErrorKind>))]
public enum DetectionErrorKind
{
    /// <summary>To be masked, and no mention stands there.</summary>
    [JsonStringEnumMemberName("unseen")]
    Unseen,

    /// <summary>To be masked, and found, but said to need no mask.</summary>
    [JsonStringEnumMemberName("kept")]
    Kept,

    /// <summary>Masked, and not everybody would.</summary>
    [JsonStringEnumMemberName("excess")]
    Excess,

    /// <summary>Found as something else.</summary>
    [JsonStringEnumMemberName("wrong type")]
    WrongType,
}

/// <summary>One place where detector and people disagree. Holds no text.</summary>
/// <param name="Kind">How.</param>
/// <param name="Type">The people's type; of an excess the detector's; "None" where it is not known.</param>
/// <param name="Other">Of a wrong type the detector's type, of an excess the finder that proposed it; else null.</param>
/// <param name="Span">The people's mask or mention; of an excess the detector's.</param>
/// <param name="Weight">Words times annotators that disagree; of sets without masks 1.</param>
public sealed record DetectionError(DetectionErrorKind Kind, string Type, string? Other, TextSpan Span, int Weight);
