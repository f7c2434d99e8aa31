using System.Text.Json;
using Anonymizer.Ner.Models;
using Anonymizer.Web.Data;

namespace Anonymizer.Web.Backup.Scheduling;

/// <summary>The rules lie with the backups, not in the database: a database that is restored must not bring back when it was to be backed up.</summary>
internal sealed class BackupRulesFile(BackupPlaces places, TimeProvider clock)
{
    private const string Name = "rules.json";

    private string Path => System.IO.Path.Combine(places.Backups, Name);

    public KeptRules Read()
    {
        try
        {
            return File.Exists(Path) && JsonSerializer.Deserialize<KeptRules>(File.ReadAllBytes(Path), JsonSerializerOptions.Web) is { } kept ? kept : KeptRules.None;
        }
        catch (JsonException)
        {
            return KeptRules.None;
        }
    }

    public void Write(BackupRules rules)
    {
        StorageOptions.Make(places.Backups);
        AtomicFile.Write(Path, JsonSerializer.SerializeToUtf8Bytes(new KeptRules(rules, clock.GetUtcNow()), JsonSerializerOptions.Web));
    }
}

/// <summary>Rules, and since when they hold.</summary>
internal sealed record KeptRules(BackupRules Rules, DateTimeOffset Since)
{
    public static KeptRules None { get; } = new(new BackupRules(), DateTimeOffset.MinValue);
}
