using System.Text.Json;
using Anonymizer.Core.Detection;

namespace Anonymizer.Web.Data;

/// <summary>Somebody as the case names them, not as the verdict does. Personal data.</summary>
public sealed class PartyRow
{
    public required Guid VerdictId { get; init; }

    /// <summary>From 0 within the verdict.</summary>
    public required int Number { get; init; }

    public required string Name { get; set; }

    /// <summary>What they are to the case; judges and lawyers stand here too.</summary>
    public EntityRole Role { get; set; }

    /// <summary>What they are called besides, as JSON; null for nothing.</summary>
    public string? Aliases { get; set; }

    public static PartyRow Of(Guid verdictId, int number, Participant participant) => new()
    {
        VerdictId = verdictId,
        Number = number,
        Name = participant.Name,
        Role = participant.Role,
        Aliases = participant.Aliases.Count == 0 ? null : JsonSerializer.Serialize(participant.Aliases),
    };

    public Participant ToParticipant() => new(Name, Role, Aliases is null ? [] : JsonSerializer.Deserialize<List<string>>(Aliases) ?? []);

    public override string ToString() => $"PartyRow({VerdictId}, {Number})";
}
