using System.Text.Json.Nodes;
using Anonymizer.Web.Backup.Scheduling;

namespace Anonymizer.Web.AsCode;

/// <summary>What of a service is set by people and can be written down: courts, policies, users, schedules. What a file does not name stays as it is.</summary>
public sealed record CourtFile
{
    public IReadOnlyList<CourtEntry> Courts { get; init; } = [];

    /// <summary>What holds for courts that have nothing of their own.</summary>
    public OthersEntry? Others { get; init; }

    /// <summary>Policy documents; each has its name in it.</summary>
    public IReadOnlyList<JsonObject> Policies { get; init; } = [];

    public IReadOnlyList<UserEntry> Users { get; init; } = [];

    public SchedulesEntry? Schedules { get; init; }

    public override string ToString() => nameof(CourtFile);
}

/// <summary>A court.</summary>
/// <param name="Name">As verdicts name it.</param>
/// <param name="Policy">The name of its policy; left out, whatever it is.</param>
/// <param name="Retention">For how long it keeps what; left out, whatever it is.</param>
public sealed record CourtEntry(string Name, string? Policy = null, RetentionEntry? Retention = null);

/// <summary>What holds for all others.</summary>
public sealed record OthersEntry(string? Policy = null, RetentionEntry? Retention = null);

/// <summary>Days; null without an end.</summary>
public sealed record RetentionEntry(int? Originals = null, int? Texts = null, int? Mappings = null, int? TrainingText = null, int? UserNames = null);

/// <summary>Somebody who signs in. Never a password: a new one gets a one-time password, which is told once and must be changed.</summary>
/// <param name="Email">By which they sign in.</param>
/// <param name="Roles">What they may do in all of their courts; left out, nothing.</param>
/// <param name="Courts">In which courts they have these roles; left out, in all.</param>
/// <param name="RolesIn">What they may do in single courts beyond that, by the name of the court.</param>
public sealed record UserEntry(string Email, IReadOnlyList<string>? Roles = null, IReadOnlyList<string>? Courts = null, IReadOnlyDictionary<string, IReadOnlyList<string>>? RolesIn = null)
{
    public override string ToString() => nameof(UserEntry);
}

/// <summary>What happens by itself.</summary>
/// <param name="Training">When a retraining starts: minute, hour, day, month, day of the week; empty for never.</param>
/// <param name="Backup">When backups are made, and how long they stay.</param>
public sealed record SchedulesEntry(string? Training = null, BackupRules? Backup = null);
