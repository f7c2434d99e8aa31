using System.Globalization;
using Anonymizer.EndToEnd.Tests.Scale;
using Anonymizer.EndToEnd.Tests.Speed;

namespace Anonymizer.EndToEnd.Tests.Faults;

/// <summary>Kills a service at work again and again, and says what was lost.</summary>
internal static class KillRun
{
    private const int Clerks = 4;
    private const int Progress = 10;

    /// <param name="arguments">"real" trains really, "term" asks the service to end instead of killing it, "postgres" has it work on a PostgreSQL of its own; then how often (200), and the seed of the random moments.</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var numbers = arguments.Where(argument => argument is not ("real" or "term" or "postgres")).Select(argument => int.Parse(argument, CultureInfo.InvariantCulture)).ToList();
        var (count, seed) = (numbers.ElementAtOrDefault(0) is > 0 and var asked ? asked : 200, numbers.ElementAtOrDefault(1) is > 0 and var given ? given : Environment.TickCount & 0xFFFF);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} kills, seed {seed}"));
        await using var server = arguments.Contains("postgres") ? await PostgresServer.MakeAsync() : null;
        var isReal = arguments.Contains("real");
        await using var court = server is null ? new FaultyCourt { IsTrainingReal = isReal } : new FaultyCourt { IsTrainingReal = isReal, Database = new PostgresUnderFaults(server) };
        var killed = new KilledCourt(court, seed, Clerks, arguments.Contains("term"));

        var told = 0;

        while (killed.Kills < count)
        {
            await killed.LiveAsync();
            told = Tell(killed, told);

            if (killed.Kills % Progress == 0)
            {
                SpeedRun.Say($"{killed.Kills} kills", $"{killed.Figures}; {killed.Faults.Count} faults");
            }
        }

        await killed.LiveAsync(isLast: true);
        Tell(killed, told);
        Say(killed);

        return killed.Faults.Count == 0 ? 0 : 1;
    }

    private static void Say(KilledCourt killed)
    {
        SpeedRun.Say("killed", $"{killed.Kills} times, under way then: {string.Join(", ", killed.Hit.Select(kind => $"{kind.Key} {kind.Value}"))}");
        SpeedRun.Say("work", killed.Figures);
        SpeedRun.Say("recovery, from the start of the process to ready", new Timings(killed.Recoveries));
        SpeedRun.Say("end, from being asked to", new Timings(killed.Ends));
        SpeedRun.Say("faults", killed.Faults.Count);
    }

    /// <summary>Tells each fault once, as soon as it is known: a run that is cut short has named its faults.</summary>
    /// <returns>How many are told now.</returns>
    private static int Tell(KilledCourt killed, int told)
    {
        foreach (var fault in killed.Faults.Skip(told))
        {
            Console.WriteLine($"  {fault}");
        }

        return killed.Faults.Count;
    }
}
