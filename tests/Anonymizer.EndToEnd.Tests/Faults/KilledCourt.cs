namespace Anonymizer.EndToEnd.Tests.Faults;

/// <summary>A court at work whose service is killed again and again.</summary>
internal sealed class KilledCourt(FaultyCourt court, int seed, int clerkCount, bool isAsked = false)
{
    private const int OneOfStartsIsCut = 6;
    private const int MostLines = 20;
    private const double LongestLife = 4000;
    private const double LongestStart = 2500;

    private readonly Random random = new(seed);
    private readonly Clerk[] clerks = [.. Enumerable.Range(1, clerkCount).Select(number => new Clerk(number, seed))];
    private readonly StoreCheck store = new(court);
    private Promoter? promoter;
    private Trainer? trainer;

    /// <summary>What went wrong.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>From the start of a process to its readiness, in milliseconds.</summary>
    public List<double> Recoveries { get; } = [];

    /// <summary>How often each kind of work was under way when the service was killed.</summary>
    public SortedDictionary<string, int> Hit { get; } = new(StringComparer.Ordinal);

    public int Kills { get; private set; }

    /// <summary>How long it took to end where it was asked to, in milliseconds.</summary>
    public List<double> Ends { get; } = [];

    public string Figures => $"{clerks.Sum(clerk => clerk.Acknowledgements)} acknowledged calls, {clerks.Sum(clerk => clerk.Verdicts.Sum(verdict => verdict.Acknowledged))} decisions, {store.Releases} releases, {promoter?.Promotions} promotions, {trainer?.Started} runs started and {trainer?.Resumed} resumed";

    /// <summary>One life of the service, from its start to its end.</summary>
    public async Task LiveAsync(bool isLast = false)
    {
        (promoter, trainer) = (promoter ?? new Promoter(court), trainer ?? new Trainer(clerks));

        if (!isLast && !isAsked && random.Next(OneOfStartsIsCut) == 0)
        {
            court.Launch();
            await Task.Delay(TimeSpan.FromMilliseconds(random.NextDouble() * LongestStart));
            await KillAsync(["start"]);
            return;
        }

        Recoveries.Add((await court.StartAsync()).TotalMilliseconds);
        using var client = AdministratorKey.ClientOf(court);
        var calls = new FaultyCalls(client);
        var known = Faults.Count;
        await CheckAsync(calls, isLast);
        Faults.AddRange(Faults.Count > known ? Logged() : []);

        if (!isLast)
        {
            await WorkAsync(calls);
        }
    }

    /// <summary>What the service said of faults, in this life and the ones before, if no fault has named it yet.</summary>
    private List<string> Logged() =>
    [
        .. court.Log.Split('\n')
            .Where(line => line.Contains(" ended in ", StringComparison.Ordinal) || line.Contains(" in trace ", StringComparison.Ordinal))
            .Distinct().Except(Faults).Take(MostLines),
    ];

    private async Task CheckAsync(FaultyCalls calls, bool isWhole)
    {
        try
        {
            foreach (var clerk in clerks)
            {
                Faults.AddRange(await clerk.LostAsync(calls, isWhole));
            }

            Faults.AddRange(await promoter!.LostAsync(calls));
            Faults.AddRange(await trainer!.LostAsync(calls.Client));
            Faults.AddRange(await store.FaultsAsync(calls.Client, isWhole));
        }
        catch (Exception fault) when (fault is FaultException or HttpRequestException)
        {
            Faults.Add(fault.Message);
        }
    }

    private async Task WorkAsync(FaultyCalls calls)
    {
        using var end = new CancellationTokenSource();
        var work = Task.WhenAll([.. clerks.Select(clerk => Noted(clerk.WorkAsync(calls, end.Token))), Noted(promoter!.WorkAsync(calls, end.Token)), Noted(trainer!.WorkAsync(calls, end.Token))]);
        await Task.Delay(TimeSpan.FromMilliseconds(random.NextDouble() * LongestLife));
        await KillAsync([.. calls.UnderWay, .. clerks.Any(clerk => clerk.IsWaiting) ? ["detect"] : Array.Empty<string>(), .. trainer.State is "Waiting" or "Preparing" or "Training" or "Evaluating" ? ["train"] : Array.Empty<string>()]);
        await end.CancelAsync();
        await work;
    }

    private async Task Noted(Task work)
    {
        try
        {
            await work;
        }
        catch (FaultException fault)
        {
            Faults.Add(fault.Message);
        }
    }

    private async Task KillAsync(IReadOnlyList<string> underWay)
    {
        await EndAsync();
        Kills++;

        foreach (var kind in underWay)
        {
            Hit[kind] = Hit.GetValueOrDefault(kind) + 1;
        }
    }

    private async Task EndAsync()
    {
        if (!isAsked)
        {
            await court.KillAsync();
            return;
        }

        var (code, took) = await court.EndAsync();
        Ends.Add(took.TotalMilliseconds);
        Faults.AddRange(code == 0 ? [] : [$"asked to end, the service ended with {code}"]);
    }
}
