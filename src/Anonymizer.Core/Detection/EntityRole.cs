using System.Text.Json.Serialization;

namespace Anonymizer.Core.Detection;

/// <summary>What an entity is to the case. The persons' roles and COURT, STATUTE, PRECEDENT are those of the Indian legal NER set.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EntityRole>))]
public enum EntityRole
{
    [JsonStringEnumMemberName("NONE")]
    None,

    [JsonStringEnumMemberName("PETITIONER")]
    Petitioner,

    [JsonStringEnumMemberName("RESPONDENT")]
    Respondent,

    [JsonStringEnumMemberName("WITNESS")]
    Witness,

    [JsonStringEnumMemberName("VICTIM")]
    Victim,

    [JsonStringEnumMemberName("JUDGE")]
    Judge,

    [JsonStringEnumMemberName("LAWYER")]
    Lawyer,

    [JsonStringEnumMemberName("EXPERT")]
    Expert,

    [JsonStringEnumMemberName("OFFICIAL")]
    Official,

    [JsonStringEnumMemberName("OTHER_PERSON")]
    OtherPerson,

    [JsonStringEnumMemberName("COURT")]
    Court,

    [JsonStringEnumMemberName("AUTHORITY")]
    Authority,

    [JsonStringEnumMemberName("STATUTE")]
    Statute,

    [JsonStringEnumMemberName("PRECEDENT")]
    Precedent,
}
