using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json;
using Anonymizer.Cli.Input;
using Anonymizer.Cli.Running;
using Anonymizer.Core;
using Anonymizer.Core.Audit;

namespace Anonymizer.Cli.Auditing;

/// <summary><c>audit verify</c>: was an exported ledger changed, cut or written anew? Needs neither the service nor its database.</summary>
internal sealed class AuditCommand
{
    private readonly Surroundings surroundings;
    private readonly Argument<string> ledger = new("LEDGER.jsonl") { Description = "The ledger as the service exports it (GET /api/v1/audit/ledger)." };
    private readonly Option<string> keys = new("--keys") { Description = "The public keys as the service gives them (GET /api/v1/audit/keys), PEM.", Required = true, HelpName = "KEYS.pem" };

    private AuditCommand(Surroundings surroundings) => this.surroundings = surroundings;

    public static Command Create(Surroundings surroundings)
    {
        var audit = new AuditCommand(surroundings);
        var verify = new Command("verify", "Is this ledger whole? Names each entry that was changed, taken out, put elsewhere or written anew. Exit code 1 where one was.") { audit.ledger, audit.keys };
        verify.SetAction(audit.VerifyAsync);

        return new Command("audit", "The audit ledger: who did what, chained by hashes, with signed checkpoints.") { verify };
    }

    private async Task<int> VerifyAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var known = KeysIn(await InputFile.ReadTextAsync(arguments.GetRequiredValue(keys), cancellationToken));

        try
        {
            var lines = AuditFile.Read(new StringReader(await InputFile.ReadTextAsync(arguments.GetRequiredValue(ledger), cancellationToken))).ToList();
            var entries = lines.Select(line => line.Entry).OfType<AuditEntry>().ToList();
            var checkpoints = lines.Select(line => line.Checkpoint).OfType<AuditCheckpoint>().ToList();
            var faults = AuditLedger.Verify(entries, checkpoints, known);

            if (arguments.GetValue<bool>(CommandTree.JsonName))
            {
                await surroundings.Terminal.Out.WriteLineAsync(JsonSerializer.Serialize(
                    new { Whole = faults.Count == 0, Entries = entries.Count, Checkpoints = checkpoints.Count, Faults = faults.Select(fault => new { Kind = fault.Kind.ToString(), fault.Sequence }) }, Json.Indented));
            }

            foreach (var fault in faults)
            {
                await surroundings.Terminal.Error.WriteLineAsync($"entry {fault.Sequence}: {TextOf(fault.Kind)}");
            }

            await surroundings.Terminal.Error.WriteLineAsync(faults.Count == 0
                ? $"whole: {entries.Count} entries, {checkpoints.Count} checkpoints, signed up to entry {checkpoints.LastOrDefault()?.Sequence ?? 0}"
                : $"NOT whole: {faults.Count} faults in {entries.Count} entries. Keep the database and its backups as they are, and tell whoever is responsible for security.");

            return faults.Count == 0 ? ExitCode.Done : ExitCode.Refused;
        }
        finally
        {
            foreach (var key in known.Values)
            {
                key.Dispose();
            }
        }
    }

    /// <exception cref="DomainException">audit.keys: no public key in it.</exception>
    private static Dictionary<string, ECDsa> KeysIn(string pem)
    {
        var known = new Dictionary<string, ECDsa>(StringComparer.Ordinal);
        var rest = pem.AsSpan();

        while (PemEncoding.TryFind(rest, out var fields))
        {
            var key = ECDsa.Create();

            try
            {
                key.ImportFromPem(rest[fields.Location]);
                known[AuditKey.IdOf(key)] = key;
            }
            catch (Exception problem) when (problem is ArgumentException or CryptographicException)
            {
                key.Dispose();

                throw new DomainException("audit.keys", "A key in the file cannot be read. Get the public keys from the service again.");
            }

            rest = rest[fields.Location.End..];
        }

        return known.Count > 0 ? known : throw new DomainException("audit.keys", "There is no public key in the file. Get the public keys from the service: GET /api/v1/audit/keys.");
    }

    private static string TextOf(AuditFaultKind kind) => kind switch
    {
        AuditFaultKind.Changed => "was changed after it was written",
        AuditFaultKind.Missing => "was taken out",
        AuditFaultKind.Reordered => "stands in a wrong place or twice",
        AuditFaultKind.Unlinked => "does not follow the one before it, which was written anew",
        AuditFaultKind.CutOff => "is signed for, but the ledger ends before it",
        AuditFaultKind.Rewritten => "is not the one that was signed",
        _ => "has a checkpoint that no known key signed",
    };
}
