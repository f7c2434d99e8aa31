using System.Diagnostics;

namespace Anonymizer.Simulation;

/// <summary>A court that works with the product: verdicts in, corrections, moderation, training, gate, promotion, and again.</summary>
internal static class TeachingLoop
{
    public static async Task RunAsync(Arguments arguments)
    {
        var built = Built();
        var models = Path.Combine(arguments.Output, "models");
        var data = Path.Combine(arguments.Output, "data");
        Directory.CreateDirectory(data);
        var start = await ModelsFolder.StartAsync(models, arguments.Model);
        var measure = Path.Combine(arguments.Shared, "data", "tab", "dev.jsonl");
        var gold = Path.Combine(arguments.Output, "gold.jsonl");
        Stream.WriteHalf(measure, gold);
        var verdicts = Stream.Complete(Path.Combine(arguments.Shared, "data", "tab", "train.jsonl"));

        await using var curve = File.CreateText(Path.Combine(arguments.Output, "curve.tsv"));
        await SayAsync(Round.Head);
        await SayAsync(new Round(0, start, "", 0, null, await Evaluated.ByAsync(built.Cli, measure, models, start), 0).ToString());

        using var court = await Court.OpenAsync(built.Web, data, models, built.Cli, arguments);
        var reviewer = new SimulatedReviewer(court);
        var teaching = new Teaching(court);
        await teaching.LockGoldAsync(gold);

        for (var number = 1; number <= arguments.Rounds; number++)
        {
            var batch = verdicts.Skip((number - 1) * arguments.Verdicts).Take(arguments.Verdicts).ToList();
            var first = (number - 1) * arguments.Verdicts;
            var ids = new List<Guid>();

            foreach (var (verdict, index) in batch.Select((verdict, index) => (verdict, index)))
            {
                ids.Add(await reviewer.UploadAsync(verdict, first + index + 1));
            }

            var reviewed = new List<ReviewedVerdict>();

            foreach (var (id, verdict) in ids.Zip(batch))
            {
                reviewed.Add(await reviewer.ReviewAsync(id, verdict, isPoisoned: number == arguments.Poisoned));
            }

            var included = await teaching.IncludeAsync(withConflicts: number != arguments.Poisoned);
            var clock = Stopwatch.StartNew();
            var candidate = await teaching.TrainAsync();
            var minutes = clock.Elapsed.TotalMinutes;
            var gate = await teaching.DecideAsync(candidate, mayOverride: number != arguments.Poisoned);
            var active = ModelsFolder.ActiveIn(models);
            var corrections = 1000.0 * reviewed.Sum(one => one.Corrections) / reviewed.Sum(one => one.Words);
            await SayAsync(new Round(number, active, gate, included, corrections, await Evaluated.ByAsync(built.Cli, measure, models, active), minutes).ToString());
        }

        await foreach (var line in teaching.TryPseudonymsAsync())
        {
            Console.WriteLine(line);
        }

        async Task SayAsync(string line)
        {
            Console.WriteLine(line);
            await curve.WriteLineAsync(line);
            await curve.FlushAsync();
        }
    }

    private static (string Web, string Cli) Built()
    {
        var bin = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Parent!.FullName;
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;

        return (Path.Combine(bin, "Anonymizer.Web", configuration, "Anonymizer.Web.dll"), Path.Combine(bin, "Anonymizer.Cli", configuration, "anonymizer.dll"));
    }
}
