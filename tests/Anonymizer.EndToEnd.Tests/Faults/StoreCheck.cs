using System.Diagnostics;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;

namespace Anonymizer.EndToEnd.Tests.Faults;

/// <summary>Is what lies on the disk whole: database, released files, ledger?</summary>
internal sealed class StoreCheck(FaultyCourt court)
{
    private readonly HashSet<(Guid, int)> seen = [];

    public int Releases => seen.Count;

    /// <summary>What is broken; each released file is fetched once, and again when <paramref name="isWhole"/>.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(HttpClient client, bool isWhole)
    {
        var faults = new List<string>(court.Database.Faults());
        var ledger = await client.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/audit/verification", UriKind.Relative));
        faults.AddRange(ledger.GetProperty("isWhole").GetBoolean() ? [] : [$"the ledger is broken: {ledger}"]);

        foreach (var (verdict, number, hash) in court.Database.Releases())
        {
            if (seen.Add((verdict, number)) || isWhole)
            {
                using var answer = await client.GetAsync(new Uri($"/api/v1/verdicts/{verdict}/releases/{number}/file", UriKind.Relative));
                var file = await answer.Content.ReadAsByteArrayAsync();
                faults.AddRange(answer.IsSuccessStatusCode && Convert.ToHexStringLower(SHA256.HashData(file)) == hash ? [] : [$"release {number} of {verdict} is not whole: {answer.StatusCode}, {file.Length} bytes"]);
            }
        }

        faults.AddRange(isWhole ? await VerifiedAsync(client) : []);

        return faults;
    }

    /// <summary>What the command line says of the exported ledger.</summary>
    private async Task<IReadOnlyList<string>> VerifiedAsync(HttpClient client)
    {
        var (ledger, keys) = (Path.Combine(court.Folder, "exported.jsonl"), Path.Combine(court.Folder, "exported.pem"));
        await File.WriteAllTextAsync(ledger, await client.GetStringAsync(new Uri("/api/v1/audit/ledger", UriKind.Relative)));
        await File.WriteAllTextAsync(keys, await client.GetStringAsync(new Uri("/api/v1/audit/keys", UriKind.Relative)));
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Checkout.Cli, "audit", "verify", ledger, "--keys", keys]) { RedirectStandardError = true })!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        return process.ExitCode == 0 ? [] : [$"anonymizer audit verify: {said}"];
    }
}
