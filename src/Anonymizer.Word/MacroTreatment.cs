using System.Text.Json.Serialization;

namespace Anonymizer.Word;

/// <summary>What becomes of a document with macros (.docm, .dotm).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MacroTreatment>))]
public enum MacroTreatment
{
    /// <summary>It is not taken: a court document with macros should surprise somebody.</summary>
    Refuse,

    /// <summary>It is taken, and the result has no macros.</summary>
    Drop,
}
