using System.Security.Cryptography;
using Anonymizer.Core.Audit;

namespace Anonymizer.Core.Tests.Audit;

public sealed class AuditLedgerTests : IDisposable
{
    private const int Entries = 40;
    private static readonly DateTimeOffset Start = new(2026, 11, 26, 8, 0, 0, TimeSpan.Zero);
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    [Fact]
    public void A_ledger_that_was_only_added_to_is_whole()
    {
        var ledger = Ledger();

        Verify(ledger, [AuditKey.Sign(key, ledger[19], Start), AuditKey.Sign(key, ledger[^1], Start)]).ShouldBeEmpty();
        ledger.Select(entry => entry.Sequence).ShouldBe(Enumerable.Range(1, Entries).Select(number => (long)number));
        Verify([], []).ShouldBeEmpty();
    }

    [Fact]
    public void Each_field_of_each_entry_is_held_by_its_hash()
    {
        var ledger = Ledger();

        foreach (var entry in ledger)
        {
            AuditEntry[] forged =
            [
                entry with { At = entry.At.AddMilliseconds(1) },
                entry with { Actor = Guid.CreateVersion7() },
                entry with { Action = entry.Action + "x" },
                entry with { Subject = "" },
                entry with { Details = """{"release":99}""" },
                entry with { Previous = new string('1', 64) },
                entry with { Action = entry.Action + entry.Subject[..1], Subject = entry.Subject[1..] },
            ];

            foreach (var other in forged)
            {
                Verify(ledger.Select(one => one == entry ? other : one), []).ShouldBe([new AuditFault(AuditFaultKind.Changed, entry.Sequence)]);
            }
        }
    }

    [Fact]
    public void An_entry_that_was_written_anew_with_a_hash_that_fits_is_given_away_by_the_next()
    {
        var ledger = Ledger();

        for (var place = 0; place < Entries - 1; place++)
        {
            var forged = AuditLedger.Append(place == 0 ? null : ledger[place - 1], new AuditNote(Start, Guid.Empty, "nothing.happened", ""));

            Verify(ledger.Select((one, index) => index == place ? forged : one), []).ShouldBe([new AuditFault(AuditFaultKind.Unlinked, place + 2)]);
        }
    }

    [Fact]
    public void A_ledger_that_was_written_anew_to_its_end_is_given_away_by_a_checkpoint()
    {
        var ledger = Ledger();
        var checkpoint = AuditKey.Sign(key, ledger[29], Start);

        for (var place = 0; place < 30; place++)
        {
            var forged = ledger.Skip(place).Aggregate(
                ledger.Take(place).ToList(), (so, entry) => Added(so, new AuditNote(entry.At.AddSeconds(1), entry.Actor, entry.Action, entry.Subject, entry.Details)));

            Verify(forged, []).ShouldBeEmpty();
            Verify(forged, [checkpoint]).ShouldBe([new AuditFault(AuditFaultKind.Rewritten, 30)]);
        }
    }

    [Fact]
    public void An_entry_that_was_taken_out_is_missed()
    {
        var ledger = Ledger();

        for (var place = 0; place < Entries - 1; place++)
        {
            Verify(ledger.Where((_, index) => index != place), []).ShouldBe([new AuditFault(AuditFaultKind.Missing, place + 1)]);
        }
    }

    [Fact]
    public void An_end_that_was_cut_off_is_missed_where_a_checkpoint_was_set()
    {
        var ledger = Ledger();
        var checkpoint = AuditKey.Sign(key, ledger[^1], Start);

        for (var left = 0; left < Entries; left++)
        {
            Verify(ledger.Take(left), [checkpoint]).ShouldBe([new AuditFault(AuditFaultKind.CutOff, Entries)]);
        }
    }

    [Fact]
    public void Entries_that_changed_places_or_stand_twice_are_seen()
    {
        var ledger = Ledger();

        for (var place = 0; place < Entries - 1; place++)
        {
            var swapped = ledger.ToList();
            (swapped[place], swapped[place + 1]) = (swapped[place + 1], swapped[place]);

            Verify(swapped, []).Select(fault => fault.Kind).ShouldBe([AuditFaultKind.Missing, AuditFaultKind.Reordered]);
            Verify(ledger.SelectMany((entry, index) => index == place ? new[] { entry, entry } : [entry]), []).ShouldBe([new AuditFault(AuditFaultKind.Reordered, place + 1)]);
        }
    }

    [Fact]
    public void A_checkpoint_of_an_unknown_key_or_with_other_contents_is_forged()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var ledger = Ledger();
        var genuine = AuditKey.Sign(key, ledger[9], Start);

        foreach (var forged in new[] { AuditKey.Sign(other, ledger[9], Start), AuditKey.Sign(other, ledger[9], Start) with { Key = genuine.Key }, genuine with { At = Start.AddDays(1) }, genuine with { Signature = "AAAA" }, genuine with { Signature = "no base64" } })
        {
            Verify(ledger, [forged]).ShouldBe([new AuditFault(AuditFaultKind.Forged, 10)]);
        }
    }

    [Fact]
    public void A_file_of_it_is_the_ledger_again()
    {
        var ledger = Ledger();
        var checkpoint = AuditKey.Sign(key, ledger[^1], Start);
        var file = string.Join('\n', ledger.Select(AuditFile.LineOf).Append(AuditFile.LineOf(checkpoint)));

        var read = AuditFile.Read(new StringReader(file)).ToList();

        read.Select(line => line.Entry).Where(entry => entry is not null).ShouldBe(ledger);
        read[^1].Checkpoint.ShouldBe(checkpoint);
        Should.Throw<DomainException>(() => AuditFile.Read(new StringReader(file + "\n{}")).ToList()).Message.ShouldContain($"{Entries + 2}");
        Should.Throw<DomainException>(() => AuditFile.Read(new StringReader("""{"entry": null}""")).ToList()).Code.ShouldBe("audit.unreadable");
    }

    [Fact]
    public void A_part_is_checked_from_the_entry_before_it()
    {
        var ledger = Ledger();

        AuditLedger.Verify(ledger.Skip(10), [], Keys(), ledger[9]).ShouldBeEmpty();
        AuditLedger.Verify(ledger.Skip(10), [], Keys(), ledger[8]).ShouldBe([new AuditFault(AuditFaultKind.Missing, 10)]);
    }

    public void Dispose() => key.Dispose();

    private static List<AuditEntry> Ledger() => Enumerable.Range(1, Entries).Aggregate(
        new List<AuditEntry>(),
        (ledger, number) => Added(ledger, new AuditNote(Start.AddTicks(number * 12_345), Guid.CreateVersion7(), "verdict.released", $"verdict:{number}", $$"""{"release":{{number}}}""")));

    private static List<AuditEntry> Added(List<AuditEntry> ledger, AuditNote note)
    {
        ledger.Add(AuditLedger.Append(ledger.LastOrDefault(), note));

        return ledger;
    }

    private IReadOnlyList<AuditFault> Verify(IEnumerable<AuditEntry> entries, IEnumerable<AuditCheckpoint> checkpoints) => AuditLedger.Verify(entries, checkpoints, Keys());

    private Dictionary<string, ECDsa> Keys() => new() { [AuditKey.IdOf(key)] = key };
}
