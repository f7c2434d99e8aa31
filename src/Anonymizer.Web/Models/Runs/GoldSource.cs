using System.Text.Json;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation;
using Anonymizer.Web.Data;
using Anonymizer.Web.Gold;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Models.Runs;

/// <summary>The gold that models are scored on: the set that was locked last, else the file that a setting names, else that of the samples.</summary>
internal sealed class GoldSource(AppDbContext database, GoldFiles files, GoldPredictions predictions, IOptions<RunOptions> options, IOptions<StorageOptions> storage) : IGoldSource
{
    private string GoldFile => options.Value.Gold is { Length: > 0 } set ? set : Path.Combine(storage.Value.Samples, "gold.jsonl");

    public async Task<string?> WriteAsync(string file, CancellationToken cancellationToken)
    {
        if (await LockedAsync(cancellationToken) is { } locked)
        {
            await files.WriteAsync(locked.Id, file, cancellationToken);

            return locked.Name;
        }

        if (!File.Exists(GoldFile))
        {
            return null;
        }

        File.Copy(GoldFile, file, overwrite: true);

        return Path.GetFileName(GoldFile);
    }

    public async Task CheckAsync(string trainFile, CancellationToken cancellationToken)
    {
        await files.CheckTrainingAsync(trainFile, cancellationToken);

        if (await LockedAsync(cancellationToken) is null && File.Exists(GoldFile))
        {
            var guard = new GoldGuard(Read(GoldFile).Select(gold => new GoldText(gold.Id, gold.Text.Value, CaseKey: null)));

            foreach (var verdict in Read(trainFile))
            {
                guard.Check(verdict.Text.Value, caseKey: null, verdict.Id);
            }
        }
    }

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

    private static IEnumerable<GoldVerdict> Read(string file)
    {
        using var lines = File.OpenText(file);

        foreach (var verdict in GoldReader.Read(lines))
        {
            yield return verdict;
        }
    }

    /// <summary>The version of a gold set that was locked last.</summary>
    private async Task<(Guid Id, string Name)?> LockedAsync(CancellationToken cancellationToken)
    {
        var locked = await (
            from version in database.Set<GoldVersionRow>()
            join goldSet in database.Set<GoldSetRow>() on version.SetId equals goldSet.Id
            where version.LockedAt != null
            orderby version.LockedAt descending, version.Id descending
            select new { version.Id, goldSet.Name, version.Number }).FirstOrDefaultAsync(cancellationToken);

        return locked is null ? null : (locked.Id, $"{locked.Name} {locked.Number}");
    }
}
