using System.Security.Cryptography;
using Anonymizer.Cli.Redaction;
using Anonymizer.Cli.Running;

namespace Anonymizer.Cli.Archive;

/// <summary>Redacts what is not done yet of an archive, several files at once; no bad file ends the run.</summary>
internal sealed class ArchiveRun(FileRedaction files, ArchiveCampaign campaign, ArchiveLedger ledger, Surroundings surroundings)
{
    private int begun;

    /// <summary>How many files of the archive this run did not come to.</summary>
    public int Left { get; private set; }

    public async Task RunAsync(string from, string to, CancellationToken cancellationToken)
    {
        var inputs = FolderFiles.Of(from, to);
        await FolderFiles.ForEachAsync(surroundings.Terminal, "archive", inputs, (path, _, token) => OneAsync(from, path, Path.Combine(to, "released"), token), cancellationToken);
        Left = inputs.Count - begun;
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
