using System.Security.Cryptography;
using System.Text;
using Anonymizer.Core.Evaluation;
using Anonymizer.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Teaching.Pool;

/// <summary>Writes what may be learned from as training data. The only way in which a verdict's text leaves the database for a training.</summary>
internal sealed class TrainingPool(AppDbContext database, PoolVerdicts verdicts, PoolText texts)
{
    /// <summary>How much is held out, where there are at least so many cases.</summary>
    private const double HeldOutShare = .1;
    private const int FewestCases = 5;
    private const int FewestCasesOfFew = 2;

    /// <summary>Writes train.jsonl and dev.jsonl into the folder, gold verdicts one a line, in the order of their ids. Gold never comes in.</summary>
    /// <remarks>A dev.jsonl without a line means that there are too few cases to hold one out: five, or two where only some verdicts are meant.</remarks>
    /// <param name="folder">Made where it is missing; what stands there is replaced.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <param name="scope">Only these verdicts; null for all of which a trainer included something.</param>
    public async Task<PoolSnapshot> WriteAsync(string folder, CancellationToken cancellationToken, PoolScope? scope = null)
    {
        var all = await verdicts.ListAsync(scope, cancellationToken);
        var leftOut = all.Where(verdict => verdict.Refusal is not null).Select(verdict => new LeftOut(verdict.Id, verdict.Refusal!.Value)).ToList();
        var usable = all.Where(verdict => verdict.Refusal is null).ToList();
        var heldOut = HeldOut(usable, scope is null ? FewestCases : FewestCasesOfFew);
        var (train, dev) = (new List<Guid>(), new List<Guid>());
        var corrections = new List<Guid>();
        var (paragraphs, mentions) = (0, 0);

        Directory.CreateDirectory(folder);
        await using var trainFile = Writer(folder, "train.jsonl");
        await using var devFile = Writer(folder, "dev.jsonl");

        foreach (var pooled in usable)
        {
            if (await texts.OfAsync(pooled, areCandidatesVerified: scope is not null, cancellationToken) is not { } written)
            {
                leftOut.Add(new LeftOut(pooled.Id, PoolRefusal.Unverified));
                continue;
            }

            var isHeldOut = heldOut.Contains(pooled.Id);
            (isHeldOut ? dev : train).Add(pooled.Id);
            await (isHeldOut ? devFile : trainFile).WriteLineAsync(GoldWriter.Line(written.Verdict).AsMemory(), cancellationToken);
            corrections.AddRange(isHeldOut ? [] : written.Verified.Corrections);
            (paragraphs, mentions) = (paragraphs + written.Verified.Paragraphs, mentions + written.Verified.Mentions.Count);
        }

        var imported = scope is null ? await ImportedAsync(trainFile, cancellationToken) : [];
        await trainFile.DisposeAsync();
        await devFile.DisposeAsync();

        return new PoolSnapshot(train, dev, corrections, await HashAsync(folder, cancellationToken), paragraphs, mentions, await GuidelinesAsync(cancellationToken), leftOut)
        {
            Imported = imported,
        };
    }

    private async Task<List<Guid>> ImportedAsync(StreamWriter file, CancellationToken cancellationToken)
    {
        var rows = await database.Set<ImportedTextRow>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellationToken);

        foreach (var row in rows)
        {
            await file.WriteLineAsync(row.Line.AsMemory(), cancellationToken);
        }

        return [.. rows.Select(row => row.Id)];
    }

    private static IReadOnlySet<Guid> HeldOut(List<PoolVerdict> usable, int fewest) =>
        usable.Select(verdict => verdict.Case ?? verdict.Id.ToString()).Distinct().Count() < fewest
            ? new HashSet<Guid>()
            : CaseSplit.HoldOut([.. usable.Select(verdict => new SplitVerdict(verdict.Id, verdict.Case, verdict.At))], HeldOutShare);

    private async Task<int> GuidelinesAsync(CancellationToken cancellationToken) => await database.Set<GuidelineRow>().MaxAsync(row => (int?)row.Number, cancellationToken) ?? 0;

    private static StreamWriter Writer(string folder, string name) => new(Path.Combine(folder, name), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };

    private static async Task<string> HashAsync(string folder, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(await File.ReadAllBytesAsync(Path.Combine(folder, "train.jsonl"), cancellationToken));
        hash.AppendData(await File.ReadAllBytesAsync(Path.Combine(folder, "dev.jsonl"), cancellationToken));

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
