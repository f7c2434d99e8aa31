using System.CommandLine;
using System.Text;
using System.Text.Json;
using Anonymizer.Cli.Detection;
using Anonymizer.Cli.Input;
using Anonymizer.Cli.Redaction;
using Anonymizer.Cli.Running;
using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Evaluation.Promotion;

namespace Anonymizer.Cli.Evaluation;

/// <summary><c>evaluate --gold G.jsonl</c>: how well a model, or a file of predictions, finds what people annotated.</summary>
internal sealed class EvaluateCommand
{
    private readonly Surroundings surroundings;
    private readonly DetectorOptions detectorOptions = new();

    private readonly Option<string> gold = new("--gold")
    {
        Description = "Gold, a JSON object a line: id, text, spans of start, end, label, need (offsets in code points); annotator_masks for the privacy figures.",
        HelpName = "G.jsonl",
        Required = true,
    };

    private readonly Option<string?> predictions = new("--predictions")
    {
        Description = "Score this file of detect's output instead of running a model.",
        HelpName = "P.jsonl",
    };

    private readonly Option<string?> scores = new("--scores")
    {
        Description = "Write the scores of every verdict apart, counts without text, to this file: a comparison of two models rests on them.",
        HelpName = "S.json",
    };

    private readonly Option<string?> mentions = new("--mentions")
    {
        Description = "Write what the model proposes in every verdict, offsets and types without text, to this file: one JSON object a line.",
        HelpName = "M.jsonl",
    };

    private readonly ErrorOptions errorOptions = new();
    private readonly PolicyOption policy = new();

    private EvaluateCommand(Surroundings surroundings) => this.surroundings = surroundings;

    public static Command Create(Surroundings surroundings)
    {
        var evaluate = new EvaluateCommand(surroundings);
        var command = new Command("evaluate", "Precision, recall and F1 by type, and the privacy figures of the Text Anonymization Benchmark.")
        {
            evaluate.gold,
            evaluate.predictions,
            evaluate.scores,
            evaluate.mentions,
            evaluate.policy.Option,
        };
        evaluate.detectorOptions.AddTo(command);
        evaluate.errorOptions.AddTo(command);
        command.SetAction(evaluate.RunAsync);

        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var path = arguments.GetRequiredValue(gold);
        var errors = errorOptions.From(arguments, surroundings.Terminal);
        using var lines = InputFile.OpenText(path);
        using var source = await SourceAsync(arguments, cancellationToken);
        var started = surroundings.Clock.GetTimestamp();
        var scored = OrderedWork.RunAsync(
            GoldReader.Read(lines).ToAsyncEnumerable(),
            Environment.ProcessorCount,
            verdict => Task.FromResult(Scored.Of(verdict, source.MentionsOf(verdict), errors)),
            cancellationToken);
        var kept = await scored.ToListAsync(cancellationToken);
        var report = kept.Select(one => one.Report).Aggregate(EvaluationReport.None, EvaluationReport.Add);

        if (report.Verdicts == 0)
        {
            throw new DomainException("gold.empty", $"{path} holds no verdict: name a file of annotated verdicts.");
        }

        if (errors is null && arguments.GetValue<bool>(CommandTree.JsonName))
        {
            await surroundings.Terminal.Out.WriteLineAsync(JsonSerializer.Serialize(new { source.Name, Report = report }, Json.Indented));
        }

        await WriteFilesAsync(arguments, source.Name, kept, report, surroundings.Clock.GetElapsedTime(started), cancellationToken);

        errors?.Write(surroundings.Terminal, report, arguments.GetValue<bool>(CommandTree.JsonName));
        EvaluationTables.Write(surroundings.Terminal, report, source.Name, surroundings.Clock.GetElapsedTime(started));

        return ExitCode.Done;
    }

    private async Task WriteFilesAsync(
        ParseResult arguments, string name, IReadOnlyCollection<Scored> kept, EvaluationReport report, TimeSpan elapsed, CancellationToken cancellationToken)
    {
        if (arguments.GetValue(scores) is { } file)
        {
            var verdicts = kept.Select(one => one.Score).ToList();
            var all = new ModelScores(name, verdicts, report.Calibration.Error, verdicts.Sum(verdict => verdict.Words) / Math.Max(elapsed.TotalSeconds, 0.001));
            await AtomicFile.WriteAsync(file, Encoding.UTF8.GetBytes(all.ToJson()), cancellationToken);
        }

        if (arguments.GetValue(mentions) is { } proposed)
        {
            await AtomicFile.WriteAsync(proposed, Encoding.UTF8.GetBytes(string.Concat(kept.Select(one => one.Line))), cancellationToken);
        }
    }

    /// <summary>One verdict with its scores; its text is let go.</summary>
    /// <param name="Line">What the model proposes in it, as a JSON line.</param>
    private sealed record Scored(VerdictScore Score, EvaluationReport Report, string Line)
    {
        public static Scored Of(GoldVerdict verdict, IReadOnlyList<Mention> mentions, ErrorListing? errors)
        {
            errors?.Add(verdict, mentions);
            var report = Evaluator.Score(verdict, mentions);

            return new Scored(VerdictScore.Of(verdict, report), report, $$"""{"id":{{JsonSerializer.Serialize(verdict.Id)}},"mentions":{{MentionJson.Write(mentions)}}}""" + "\n");
        }
    }

    private async Task<PredictionSource> SourceAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        if (arguments.GetValue(predictions) is { } path)
        {
            return PredictionSource.Of(path, await PredictionFile.ReadAsync(path, cancellationToken));
        }

        var floors = (await policy.ReadAsync(arguments, cancellationToken)).RecallFloors;

        return PredictionSource.Of(await OpenDetector.OpenAsync(detectorOptions.From(arguments) with { Floors = floors }, surroundings, cancellationToken));
    }

    /// <summary>Where the mentions to score come from: a detector at work, or a file.</summary>
    private sealed class PredictionSource(string name, Func<GoldVerdict, IReadOnlyList<Mention>> mentionsOf, IDisposable? owned) : IDisposable
    {
        public string Name => name;

        public static PredictionSource Of(OpenDetector detector) =>
            new(detector.ModelName, verdict => detector.Detect(verdict.Text).Result.Mentions, detector);

        public static PredictionSource Of(string path, IReadOnlyDictionary<string, IReadOnlyList<Mention>> predicted) =>
            new(path, verdict => predicted.GetValueOrDefault(verdict.Id) ?? throw Missing(path, verdict.Id), owned: null);

        public IReadOnlyList<Mention> MentionsOf(GoldVerdict verdict) => mentionsOf(verdict);

        public void Dispose() => owned?.Dispose();

        private static DomainException Missing(string path, string id) =>
            new("input.invalid", $"{path} has no line for the verdict {id} of the gold file: detect over the same verdicts.");
    }
}
