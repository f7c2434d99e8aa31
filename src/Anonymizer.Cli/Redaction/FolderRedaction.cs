using System.Collections.Concurrent;
using System.Text.Json;
using Anonymizer.Cli.Running;

namespace Anonymizer.Cli.Redaction;

/// <summary>Redacts every file that can be taken in under a folder into another folder; no bad file ends the run.</summary>
internal sealed class FolderRedaction(FileRedaction files, Surroundings surroundings, RedactionPaths paths)
{
    public async Task<int> RunAsync(bool asJson, CancellationToken cancellationToken)
    {
        var started = surroundings.Clock.GetTimestamp();
        var inputs = FolderFiles.Of(paths.Input, paths.Output);
        var done = await RedactAllAsync(inputs, cancellationToken);
        var results = ResultsOf(done, surroundings.Clock.GetElapsedTime(started));
        var json = JsonSerializer.SerializeToUtf8Bytes(results, Json.Indented);
        await AtomicFile.WriteAsync(paths.Report ?? Path.Combine(paths.Output, "results.json"), json, CancellationToken.None);

        if (asJson)
        {
            await surroundings.Terminal.Out.WriteLineAsync(JsonSerializer.Serialize(results, Json.Indented));
        }

        FolderTable.Write(surroundings.Terminal, results, inputs);
        cancellationToken.ThrowIfCancellationRequested();

        return results.Refused + results.Failed == 0 ? ExitCode.Done : ExitCode.PartialFailure;
    }

    private async Task<IReadOnlyList<FolderResult>> RedactAllAsync(List<string> inputs, CancellationToken cancellationToken)
    {
        var results = new ConcurrentBag<FolderResult>();
        await FolderFiles.ForEachAsync(surroundings.Terminal, "redact", inputs, async (path, number, token) => results.Add(await OneAsync(path, number, token)), cancellationToken);

        return [.. results.OrderBy(result => result.Number)];
    }

    private async Task<FolderResult> OneAsync(string relativePath, int number, CancellationToken cancellationToken)
    {
        var started = surroundings.Clock.GetTimestamp();
        var name = relativePath;

        try
        {
            var report = await files.RedactAsync(Path.Combine(paths.Input, relativePath), terms =>
            {
                name = OutputName.For(relativePath, number, terms);
                return Path.Combine(paths.Output, name);
            }, cancellationToken);

            return ResultOf(report, relativePath, name, number);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var failure = Failure.From(exception);

            return new FolderResult
            {
                Number = number,
                Input = relativePath,
                Output = null,
                Outcome = FolderResult.Failed,
                Code = failure.Code,
                Message = failure.Message,
                Seconds = Math.Round(surroundings.Clock.GetElapsedTime(started).TotalSeconds, 3),
            };
        }
    }

    private static FolderResult ResultOf(RedactionReport report, string relativePath, string name, int number) => new()
    {
        Number = number,
        Input = name.StartsWith(relativePath, StringComparison.Ordinal) ? relativePath : null,
        Output = report.Outcome == RedactionReport.Released ? name : null,
        Outcome = report.Outcome,
        Code = report.Outcome == RedactionReport.Released ? null : "release.refused",
        Message = report.MainReason,
        Seconds = report.Seconds,
        Report = report,
    };

    private FolderResults ResultsOf(IReadOnlyList<FolderResult> results, TimeSpan elapsed) => new(
        files.ModelName,
        files.PolicyName,
        results.Count(result => result.Outcome == RedactionReport.Released),
        results.Count(result => result.Outcome == RedactionReport.Refused),
        results.Count(result => result.Outcome == FolderResult.Failed),
        Math.Round(elapsed.TotalSeconds, 1),
        results);
}
