using System.Text.Json;

namespace Anonymizer.Client;

/// <summary>Somebody whom the case file names. Personal data.</summary>
/// <param name="Name">As the case file has it.</param>
/// <param name="Role">PETITIONER, RESPONDENT, WITNESS, VICTIM, EXPERT, … or NONE.</param>
/// <param name="Aliases">What they are called besides.</param>
public sealed record Party(string Name, string Role = "NONE", IReadOnlyList<string>? Aliases = null)
{
    public override string ToString() => $"Party({Role})";
}

/// <summary>Writes the fields of an upload that name people.</summary>
public static class CaseFields
{
    public static string Of(IEnumerable<Party> parties) => JsonSerializer.Serialize(parties, JsonSerializerOptions.Web);

    public static string Of(IEnumerable<string> names) => JsonSerializer.Serialize(names);
}
