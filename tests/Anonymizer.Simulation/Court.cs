using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Anonymizer.Simulation;

/// <summary>A court with the whole service of its own: a process, a data folder, a models folder, and two programs that may call it.</summary>
internal sealed class Court : IDisposable
{
    private readonly Process process;

    private Court(Process process, Uri address, string reviewerKey, string trainerKey)
    {
        this.process = process;
        Reviewer = ClientOf(address, reviewerKey);
        Trainer = ClientOf(address, trainerKey);
    }

    /// <summary>Uploads and reviews.</summary>
    public HttpClient Reviewer { get; }

    /// <summary>Moderates, trains and promotes.</summary>
    public HttpClient Trainer { get; }

    public static async Task<Court> OpenAsync(string web, string folder, string models, string anonymizer, Arguments arguments)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var keys = new[] { NewKey(), NewKey() };
        var start = new ProcessStartInfo("dotnet", [web])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_URLS"] = address.ToString(),
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["Storage__Folder"] = folder,
                ["Storage__Models"] = models,
                ["Accounts__Administrator__Password"] = NewKey() + "aA1-",
                ["Training__Program"] = anonymizer,
                ["Training__Epochs"] = arguments.Epochs.ToString(CultureInfo.InvariantCulture),
                ["Training__LearningRate"] = arguments.Rate.ToString(CultureInfo.InvariantCulture),
                ["Samples__Seed"] = "false",
                ["Api__CallsPerMinute"] = "1000000",
                ["Api__Keys__0__Name"] = "reviewer",
                ["Api__Keys__0__Hash"] = HashOf(keys[0]),
                ["Api__Keys__1__Name"] = "trainer",
                ["Api__Keys__1__Hash"] = HashOf(keys[1]),
                ["Api__Keys__1__Role"] = "administrator",
            },
        };
        var court = new Court(Process.Start(start)!, address, keys[0], keys[1]);
        court.process.OutputDataReceived += (_, line) => Note(court, line.Data);
        court.process.ErrorDataReceived += (_, line) => Note(court, line.Data);
        court.process.BeginOutputReadLine();
        court.process.BeginErrorReadLine();
        await court.AnswersAsync();

        return court;
    }

    /// <summary>The last lines that the service wrote.</summary>
    public Queue<string> Log { get; } = new();

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        process.Dispose();
        Reviewer.Dispose();
        Trainer.Dispose();
    }

    private static void Note(Court court, string? line)
    {
        lock (court.Log)
        {
            court.Log.Enqueue(line ?? "");

            if (court.Log.Count > 200)
            {
                court.Log.Dequeue();
            }
        }
    }

    private async Task AnswersAsync()
    {
        for (var attempt = 0; attempt < 1_200; attempt++)
        {
            try
            {
                using var answer = await Trainer.GetAsync(new Uri("/health/ready", UriKind.Relative));

                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                // not listening yet
            }

            await Task.Delay(250);
        }

        throw new InvalidOperationException("The service did not become ready in five minutes:\n" + string.Join('\n', Log));
    }

    private static HttpClient ClientOf(Uri address, string key)
    {
        var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
        client.DefaultRequestHeaders.Add("X-Api-Key", key);

        return client;
    }

    private static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
