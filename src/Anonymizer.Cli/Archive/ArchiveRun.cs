using System.Security.Cryptography;
using Anonymizer.Cli.Redaction;
using Anonymizer.Cli.Running;
using Anonymizer.Word.Intake;
using Spectre.Console;

namespace Anonymizer.Cli.Archive;

/// <summary>Redacts what is not done yet of an archive, several files at once; no bad file ends the run.</summary>
internal sealed class ArchiveRun(FileRedaction files, ArchiveCampaign campaign, ArchiveLedger ledger, Surroundings surroundings)
{
    private int begun;

    /// <summary>How many files of the archive this run did not come to.</summary>
    public int Left { get; private set; }

    public async Task RunAsync(string from, string to, CancellationToken cancellationToken)
    {
        var inputs = Inputs(from, to);
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };

        await surroundings.Terminal.People.Progress().StartAsync(async progress =>
        {
            var bar = progress.AddTask("archive", maxValue: Math.Max(inputs.Count, 1));

            try
            {
                await Parallel.ForEachAsync(inputs, atOnce, async (path, token) =>
                {
                    await OneAsync(from, path, Path.Combine(to, "released"), token);
                    bar.Increment(1);
                });
            }
            catch (OperationCanceledException)
            {
                // Paused: the command asks the token again after it has reported.
            }
        });
        Left = inputs.Count - begun;
    }

    /// <summary>Paths relative to the folder, in order; Word's own lock files and what was redacted left out.</summary>
    private static List<string> Inputs(string from, string to)
    {
        var output = Path.GetFullPath(to) + Path.DirectorySeparatorChar;

        return [.. Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories)
            .Where(FileKinds.IsKnown)
            .Where(path => !Path.GetFileName(path).StartsWith("~$", StringComparison.Ordinal))
            .Where(path => !Path.GetFullPath(path).StartsWith(output, StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(from, path))
            .Order(StringComparer.Ordinal)];
    }

    /// <returns>Null where it cannot be read now: a later run tries again.</returns>
    private async Task<string?> HashAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = File.OpenRead(path);
            var hash = await SHA256.HashDataAsync(stream, cancellationToken);
            Interlocked.Increment(ref begun);

            return Convert.ToHexStringLower(hash);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            surroundings.Terminal.Error.WriteLine($"anonymizer: {path} cannot be read now: a later run tries again.");

            return null;
        }
    }

    private async Task OneAsync(string from, string relativePath, string released, CancellationToken cancellationToken)
    {
        var (path, name) = (Path.Combine(from, relativePath), relativePath);

        if (await HashAsync(path, cancellationToken) is not { } hash || ledger.TryBegin(hash) is not { } number)
        {
            return;
        }

        try
        {
            var report = await files.RedactAsync(path, terms => Path.Combine(released, name = OutputName.For(relativePath, number, terms)), cancellationToken);
            var isReleased = report.Outcome == RedactionReport.Released;
            ledger.Add(new ArchiveLine
            {
                Hash = hash,
                Number = number,
                Outcome = report.Outcome,
                Output = isReleased ? name : null,
                Code = isReleased ? null : "release.refused",
                Replaced = report.Replaced,
                Characters = report.Characters,
                Seconds = report.Seconds,
                IsSampled = isReleased && campaign.IsDrawn(hash),
            });
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            ledger.Add(new ArchiveLine { Hash = hash, Number = number, Outcome = FolderResult.Failed, Code = Failure.From(exception).Code });
        }
    }
}
