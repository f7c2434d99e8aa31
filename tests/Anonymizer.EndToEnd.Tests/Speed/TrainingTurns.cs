using System.Net.Http.Json;
using System.Text.Json;

namespace Anonymizer.EndToEnd.Tests.Speed;

/// <summary>Starts a real training of the running service, and ends it, so that reviewers can be measured with and without it.</summary>
internal sealed class TrainingTurns(RunningApp app) : IDisposable
{
    private readonly HttpClient client = new() { BaseAddress = app.Address, DefaultRequestHeaders = { { "X-Api-Key", "anonymizer-development" } } };
    private Guid? run;

    public void Dispose() => client.Dispose();

    /// <returns>When the model learns: its first step was made.</returns>
    public async Task StartAsync()
    {
        using var started = await client.PostAsJsonAsync("/api/v1/training-runs", new { note = "Measured beside reviewers." });
        run = (await started.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();

        while ((await GetAsync()).GetProperty("current").ValueKind == JsonValueKind.Null)
        {
            await Task.Delay(500);
        }
    }

    public async Task StopAsync()
    {
        (await client.PostAsync(new Uri($"/api/v1/training-runs/{run}/cancel", UriKind.Relative), null)).EnsureSuccessStatusCode();

        while ((await GetAsync()).GetProperty("run").GetProperty("state").GetString() is "training")
        {
            await Task.Delay(500);
        }
    }

    private async Task<JsonElement> GetAsync()
    {
        var view = await client.GetFromJsonAsync<JsonElement>($"/api/v1/training-runs/{run}");
        var line = view.GetProperty("run");

        return line.GetProperty("state").GetString() is "failed" or "lost" ? throw new InvalidOperationException($"The training failed: {line.GetProperty("problemCode")}") : view;
    }
}
