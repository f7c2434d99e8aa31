using System.Text.Json;
using Anonymizer.Core.Detection;
using Anonymizer.Web.Data;
using Anonymizer.Web.Gold;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Models.Runs;

/// <summary>The gold that models are scored on: the set that was locked last, else the file that a setting names, else that of the samples.</summary>
internal sealed class GoldSource(AppDbContext database, GoldFiles files, GoldPredictions predictions, IOptions<RunOptions> options, IOptions<StorageOptions> storage) : IGoldSource
{
    public async Task<string?> WriteAsync(string file, CancellationToken cancellationToken)
    {
        var locked = await (
            from version in database.Set<GoldVersionRow>()
            join goldSet in database.Set<GoldSetRow>() on version.SetId equals goldSet.Id
            where version.LockedAt != null
            orderby version.LockedAt descending, version.Id descending
            select new { version.Id, goldSet.Name, version.Number }).FirstOrDefaultAsync(cancellationToken);

        if (locked is not null)
        {
            await files.WriteAsync(locked.Id, file, cancellationToken);

            return $"{locked.Name} {locked.Number}";
        }

        var source = options.Value.Gold is { Length: > 0 } set ? set : Path.Combine(storage.Value.Samples, "gold.jsonl");

        if (!File.Exists(source))
        {
            return null;
        }

        File.Copy(source, file, overwrite: true);

        return Path.GetFileName(source);
    }

    public Task CheckAsync(string trainFile, CancellationToken cancellationToken) => files.CheckTrainingAsync(trainFile, cancellationToken);

    public async Task ScoredAsync(string version, string mentionsFile, CancellationToken cancellationToken)
    {
        foreach (var line in await File.ReadAllLinesAsync(mentionsFile, cancellationToken))
        {
            using var json = JsonDocument.Parse(line);

            if (Guid.TryParse(json.RootElement.GetProperty("id").GetString(), out var id) && await database.Set<GoldVerdictRow>().AnyAsync(row => row.Id == id, cancellationToken))
            {
                await predictions.KeepAsync(id, version, MentionJson.Read(json.RootElement.GetProperty("mentions").GetRawText()), cancellationToken);
            }
        }
    }
}
