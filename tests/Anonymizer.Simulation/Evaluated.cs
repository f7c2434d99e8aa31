using System.Diagnostics;
using System.Text.Json;

namespace Anonymizer.Simulation;

/// <summary>What a model reaches on the measuring set, by the command line's own evaluate.</summary>
internal sealed record Evaluated(double TokenRecall, double DirectRecall, double QuasiRecall, double TokenPrecision)
{
    public static async Task<Evaluated> ByAsync(string anonymizer, string gold, string models, string version)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [anonymizer, "evaluate", "--gold", gold, "--models", models, "--model", version, "--language", "en", "--json"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var problems = process.StandardError.ReadToEndAsync();
        var answer = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"evaluate ended with {process.ExitCode}: {await problems}");
        }

        var tab = JsonSerializer.Deserialize<JsonElement>(answer).GetProperty("report").GetProperty("tab");

        return new Evaluated(ShareOf(tab, "tokenRecall"), ShareOf(tab, "entityRecallDirect"), ShareOf(tab, "entityRecallQuasi"), ShareOf(tab, "tokenPrecision"));
    }

    private static double ShareOf(JsonElement tab, string name) => tab.GetProperty(name).GetProperty("value").GetDouble();
}
