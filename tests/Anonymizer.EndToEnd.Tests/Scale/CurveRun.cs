using System.Diagnostics;
using System.Globalization;
using Anonymizer.EndToEnd.Tests.Speed;

namespace Anonymizer.EndToEnd.Tests.Scale;

/// <summary>What listing, the operations page and one more verdict cost as the archive grows.</summary>
internal static class CurveRun
{
    /// <param name="arguments">The sizes (1000 10000 50000 200000).</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        List<long> sizes = arguments.Count > 0 ? [.. arguments.Select(argument => long.Parse(argument, CultureInfo.InvariantCulture))] : [1_000, 10_000, 50_000, 200_000];

        if (!PostgresServer.IsHere)
        {
            Console.WriteLine(PostgresServer.Missing);

            return 2;
        }

        await using var court = await ScaleCourt.StartAsync(webs: 1, workers: 0);
        using var client = court.ClientOf(0);
        var clerk = new BulkClerk(court);
        await OneMoreAsync(clerk, court, 0);

        var archive = new GrownArchive(court, client);

        for (var number = 0; number < sizes.Count; number++)
        {
            await archive.GrowAsync(sizes[number]);
            var answers = (await archive.AskAsync()).Append(("one more, uploaded to read", await OneMoreAsync(clerk, court, number + 1)));
            SpeedRun.Say($"{sizes[number]} verdicts", string.Join(", ", answers.Select(answer => string.Create(CultureInfo.InvariantCulture, $"{answer.Item1} {answer.Item2:f0} ms"))));
        }

        return 0;
    }

    private static async Task<double> OneMoreAsync(BulkClerk clerk, ScaleCourt court, int number)
    {
        var began = Stopwatch.GetTimestamp();
        await clerk.UploadAsync([AMadeUpVerdict.Long(2, first: 1000 + (2 * number))], $"more-{number}");
        await clerk.DetectedAsync();

        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
