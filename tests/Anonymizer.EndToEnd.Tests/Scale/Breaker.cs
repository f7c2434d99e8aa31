namespace Anonymizer.EndToEnd.Tests.Scale;

/// <summary>Kills workers at random moments and starts them again after a while, and now and then the database.</summary>
internal sealed class Breaker(ScaleCourt court, int seed, TimeSpan between)
{
    private const int OneOfIsTheDatabase = 4;

    private readonly Random random = new(seed);
    private readonly TimeSpan away = between / 4;

    public int WorkerKills { get; private set; }

    public int DatabaseKills { get; private set; }

    /// <summary>Until it is told to end; everything runs again then.</summary>
    public async Task WorkAsync(CancellationToken end)
    {
        try
        {
            for (var turn = 1; ; turn++)
            {
                await Task.Delay(between * (0.5 + random.NextDouble()), end);
                await (turn % OneOfIsTheDatabase == 0 ? KillDatabaseAsync() : KillWorkerAsync(court.Workers[random.Next(court.Workers.Count)]));
            }
        }
        catch (OperationCanceledException)
        {
            // told to end
        }
    }

    private async Task KillWorkerAsync(ClusterNode worker)
    {
        await worker.KillAsync();
        WorkerKills++;
        await Task.Delay(away);
        await worker.StartAsync();
    }

    private async Task KillDatabaseAsync()
    {
        await court.Database.KillAsync();
        DatabaseKills++;
        await Task.Delay(away);
        await court.Database.StartAsync();
    }
}
