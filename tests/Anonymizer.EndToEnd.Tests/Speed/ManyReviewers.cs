using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Anonymizer.EndToEnd.Tests.Speed;

/// <summary>Many reviewers at once, each with an account, a connection and a long verdict of their own.</summary>
internal sealed class ManyReviewers(RunningApp app, Server server, Guid verdict)
{
    private const int Seed = 7;
    private const int RejectsOneOf = 6;
    private const int UndoesOneOf = 25;
    private const double Megabyte = 1024 * 1024;

    /// <summary>The browser tells where the cursor is when it rests for so long.</summary>
    private static readonly TimeSpan CursorRests = TimeSpan.FromMilliseconds(120);

    /// <summary>The first calls of a service that has just started are translated while they run.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);

    private static readonly Regex Forgery = new("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.NonBacktracking);

    private readonly List<(string Email, Guid Verdict)> reviewers = [];
    private ConcurrentBag<(double Minute, double Milliseconds)> decisions = [];
    private readonly ConcurrentDictionary<BlazorCircuit, int> next = new();
    private int refused;

    /// <summary>Copies the verdict for each, before anybody has decided on it.</summary>
    public async Task PrepareAsync(int count)
    {
        for (var number = 1; number <= count; number++)
        {
            var email = $"reviewer{number}@court.example";
            app.AddReviewer(email);
            reviewers.Add((email, app.Copy(verdict, number)));
        }

        await Task.Delay(TimeSpan.FromSeconds(1));
    }

    public async Task RunAsync(TimeSpan time, TimeSpan pause)
    {
        var (live, resident) = (await server.LiveAsync(), server.Resident);
        var circuits = await OpenAsync();
        await SayMemoryAsync("opened", live, resident);
        await WorkAsync(circuits, WarmUp, pause);
        decisions = [];
        await WorkAsync(circuits, time, pause);
        await SayMemoryAsync($"after {decisions.Count} decisions", live, resident);
        await CloseAsync(circuits);
    }

    /// <summary>The same work in turns, without a training and with one beside it.</summary>
    public async Task BesideAsync(TrainingTurns training, TimeSpan time, TimeSpan pause)
    {
        var circuits = await OpenAsync();
        await WorkAsync(circuits, WarmUp, pause);

        foreach (var isTraining in new[] { false, true, false, true })
        {
            await (isTraining ? training.StartAsync() : Task.CompletedTask);
            Console.WriteLine(isTraining ? "-- a training at work" : "-- no training");
            decisions = [];
            await WorkAsync(circuits, time, pause);
            await (isTraining ? training.StopAsync() : Task.CompletedTask);
        }

        await CloseAsync(circuits);
    }

    private async Task<List<BlazorCircuit>> OpenAsync()
    {
        var circuits = new List<BlazorCircuit>();
        var opened = new List<double>();

        foreach (var (email, own) in reviewers)
        {
            var cookies = await SignInAsync(email);
            var began = Stopwatch.GetTimestamp();
            circuits.Add(await BlazorCircuit.OpenAsync(app.Address, cookies, $"/verdicts/{own}/review"));
            opened.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        SpeedRun.Say("open, a connection without a browser, from the address to the surface", new Timings(opened));
        SpeedRun.Say("sent for the first drawing, unpacked", $"{circuits[0].DrawnBytes / 1024} KB");
        await Task.Delay(TimeSpan.FromSeconds(5));

        return circuits;
    }

    private static async Task CloseAsync(List<BlazorCircuit> circuits)
    {
        foreach (var circuit in circuits)
        {
            await circuit.DisposeAsync();
        }
    }

    private async Task SayMemoryAsync(string when, long live, long resident) => SpeedRun.Say(
        $"server memory per open review, {when}",
        $"{(await server.LiveAsync() - live) / Megabyte / reviewers.Count:0.0} MB alive, {(server.Resident - resident) / Megabyte / reviewers.Count:0.0} MB resident");

    private async Task WorkAsync(List<BlazorCircuit> circuits, TimeSpan time, TimeSpan pause)
    {
        refused = 0;
        var before = server.Processor;
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(circuits.Select((circuit, number) => ReviewAsync(circuit, new Random(Seed + number), began, time, pause)));
        var wall = Stopwatch.GetElapsedTime(began).TotalSeconds;
        SpeedRun.Say($"{circuits.Count} reviewers at once for {time.TotalSeconds:0} s, a decision every {pause.TotalSeconds:0.0} s each, asked to answered", new Timings(decisions.Select(decision => decision.Milliseconds)));

        if (time >= TimeSpan.FromMinutes(2))
        {
            var minutes = decisions.GroupBy(decision => (int)decision.Minute).OrderBy(minute => minute.Key).Select(minute => new Timings(minute.Select(decision => decision.Milliseconds)));
            SpeedRun.Say("median and p95 of each minute, ms", string.Join(", ", minutes.Select(minute => string.Create(CultureInfo.InvariantCulture, $"{minute.Median:0} {minute.At(0.95):0}"))));
        }

        SpeedRun.Say("decisions a second, refused, processors busy", $"{decisions.Count / wall:0.0}, {refused}, {(server.Processor - before).TotalSeconds / wall:0.00}");
    }

    /// <summary>Mostly accepts, and now and then takes it back; the pause is drawn between half and one and a half of its mean.</summary>
    private async Task ReviewAsync(BlazorCircuit circuit, Random random, long began, TimeSpan time, TimeSpan pause)
    {
        var mention = next.GetOrAdd(circuit, 1);
        await Task.Delay(pause * random.NextDouble());

        while (Stopwatch.GetElapsedTime(began) < time)
        {
            var asked = Stopwatch.GetTimestamp();
            var answer = random.Next(UndoesOneOf) == 0
                ? await circuit.CallAsync("Undo")
                : await circuit.CallAsync("Decide", mention++, random.Next(RejectsOneOf) == 0 ? "reject" : "accept");
            decisions.Add((Stopwatch.GetElapsedTime(began).TotalMinutes, Stopwatch.GetElapsedTime(asked).TotalMilliseconds));
            _ = answer is "false" or null || answer.StartsWith("failed", StringComparison.Ordinal) ? Interlocked.Increment(ref refused) : 0;
            await Task.Delay(CursorRests);
            await circuit.CallAsync("At", mention);
            await Task.Delay((pause * (0.5 + random.NextDouble())) - CursorRests);
        }

        next[circuit] = mention;
    }

    private async Task<CookieContainer> SignInAsync(string email)
    {
        var cookies = new CookieContainer();
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = app.Address };
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        client.DefaultRequestHeaders.Add("Origin", app.Address.GetLeftPart(UriPartial.Authority));
        var page = await client.GetStringAsync(new Uri("/login", UriKind.Relative));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "login",
            ["__RequestVerificationToken"] = Forgery.Match(page).Groups["token"].Value,
            ["Form.Email"] = email,
            ["Form.Password"] = RunningApp.Password,
        });
        using var answer = await client.PostAsync(new Uri("/login", UriKind.Relative), form);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found, email.ToString(CultureInfo.InvariantCulture));

        return cookies;
    }
}
