using System.Security.Cryptography;
using Anonymizer.Cli.Running;
using Anonymizer.Core.Audit;

namespace Anonymizer.Cli.Tests;

public sealed class AuditCommandTests : IDisposable
{
    private static readonly DateTimeOffset At = new(2026, 11, 26, 8, 0, 0, TimeSpan.Zero);
    private readonly CommandLine _line = new();
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public void Dispose()
    {
        _line.Dispose();
        _key.Dispose();
    }

    [Fact]
    public async Task A_whole_ledger_answers_0()
    {
        var result = await _line.RunAsync("audit", "verify", Ledger(), "--keys", Keys(_key), "--json");

        result.ExitCode.ShouldBe(ExitCode.Done, result.Error);
        result.Json.GetProperty("whole").GetBoolean().ShouldBeTrue();
        result.Error.ShouldContain("whole: 5 entries, 1 checkpoints, signed up to entry 5");
    }

    [Theory]
    [InlineData("verdict:3", "verdict:9", "entry 3: was changed")]
    [InlineData("\"sequence\":2", "\"sequence\":7", "entry 2: was taken out")]
    public async Task A_forged_one_answers_1_and_names_the_entry(string words, string forged, string said)
    {
        var ledger = Ledger();
        await File.WriteAllTextAsync(ledger, (await File.ReadAllTextAsync(ledger, TestContext.Current.CancellationToken)).Replace(words, forged), TestContext.Current.CancellationToken);

        var result = await _line.RunAsync("audit", "verify", ledger, "--keys", Keys(_key));

        (result.ExitCode, result.Error.Contains(said)).ShouldBe((ExitCode.Refused, true), result.Error);
    }

    [Fact]
    public async Task A_checkpoint_of_another_key_is_none()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        var result = await _line.RunAsync("audit", "verify", Ledger(), "--keys", Keys(other));

        (result.ExitCode, result.Error.Contains("no known key signed")).ShouldBe((ExitCode.Refused, true), result.Error);
    }

    [Theory]
    [InlineData("no key")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----")]
    public async Task A_file_without_a_key_answers_3(string keys)
    {
        (await _line.RunAsync("audit", "verify", Ledger(), "--keys", _line.Write("none.pem", keys))).ExitCode.ShouldBe(ExitCode.InputUnreadable);
    }

    [Fact]
    public async Task A_file_that_is_no_ledger_answers_3()
    {
        var result = await _line.RunAsync("audit", "verify", _line.Write("ledger.jsonl", "{}"), "--keys", Keys(_key));

        (result.ExitCode, result.Error.Contains("[audit.unreadable]")).ShouldBe((ExitCode.InputUnreadable, true), result.Error);
    }

    private string Keys(ECDsa key) => _line.Write("keys.pem", key.ExportSubjectPublicKeyInfoPem());

    private string Ledger()
    {
        var entries = Enumerable.Range(1, 5).Aggregate(
            new List<AuditEntry>(),
            (so, number) => [.. so, AuditLedger.Append(so.LastOrDefault(), new AuditNote(At, Guid.Empty, "release-verdict", $"verdict:{number}"))]);

        return _line.Write("ledger.jsonl", string.Join('\n', entries.Select(AuditFile.LineOf).Append(AuditFile.LineOf(AuditKey.Sign(_key, entries[^1], At)))));
    }
}
