using System.Text.Json.Serialization;

namespace Anonymizer.Core.Retention;

/// <summary>What of a verdict is kept for a time of its own. Names are stored: never rename one without a migration.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<KeptKind>))]
public enum KeptKind
{
    /// <summary>The uploaded file and its name.</summary>
    [JsonStringEnumMemberName("originals")]
    Originals,

    /// <summary>The text that was read, what was proposed in it, and what people decided, said and wrote about it.</summary>
    [JsonStringEnumMemberName("texts")]
    Texts,

    /// <summary>Which name became what: what the case remembers of everybody, and the parties that were given with the verdict.</summary>
    [JsonStringEnumMemberName("mappings")]
    Mappings,

    /// <summary>What was taken over for learning and measuring: corrections, gold, the data of training runs.</summary>
    [JsonStringEnumMemberName("training-text")]
    TrainingText,

    /// <summary>Who of the court's people reviewed, decided and settled it: afterwards figures stand under a pseudonym.</summary>
    [JsonStringEnumMemberName("user-names")]
    UserNames,
}
