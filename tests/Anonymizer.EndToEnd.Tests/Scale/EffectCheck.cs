namespace Anonymizer.EndToEnd.Tests.Scale;

/// <summary>Asks the database itself what became of the verdicts: none lost, none done twice, nothing left behind.</summary>
internal sealed class EffectCheck(PostgresServer database)
{
    /// <summary>What is wrong.</summary>
    /// <param name="sent">How many were sent.</param>
    /// <param name="refused">How many of them the service refused to release.</param>
    public async Task<IReadOnlyList<string>> FaultsAsync(int sent, int refused)
    {
        (string What, string Query, long Wanted)[] checks =
        [
            ("verdicts", "SELECT count(*) FROM \"Verdicts\"", sent),
            ("released verdicts", "SELECT count(*) FROM \"Verdicts\" WHERE \"State\" = 'Released'", sent - refused),
            ("verdicts without a text", "SELECT count(*) FROM \"Verdicts\" v WHERE NOT EXISTS (SELECT 1 FROM \"VerdictTexts\" t WHERE t.\"VerdictId\" = v.\"Id\")", 0),
            ("verdicts released more than once", "SELECT count(*) FROM (SELECT 1 FROM \"Releases\" WHERE \"IsReleased\" GROUP BY \"VerdictId\" HAVING count(*) > 1) x", 0),
            ("mentions stored twice", "SELECT count(*) FROM (SELECT 1 FROM \"Mentions\" GROUP BY \"VerdictId\", \"Start\", \"End\", \"Type\" HAVING count(*) > 1) x", 0),
            ("reviews completed twice", "SELECT count(*) FROM (SELECT 1 FROM \"ReviewOutcomes\" WHERE \"SupersededAt\" IS NULL GROUP BY \"VerdictId\" HAVING count(*) > 1) x", 0),
            ("released files that are not stored", "SELECT count(*) FROM \"Releases\" r WHERE \"IsReleased\" AND NOT EXISTS (SELECT 1 FROM \"StoredFiles\" f WHERE f.\"Hash\" = r.\"FileHash\")", 0),
            ("verdicts detected twice, by the ledger", "SELECT count(*) FROM (SELECT 1 FROM \"AuditEntries\" WHERE \"Action\" = 'DetectVerdict' GROUP BY \"Subject\" HAVING count(*) > 1) x", 0),
            ("verdicts released twice, by the ledger", "SELECT count(*) FROM (SELECT 1 FROM \"AuditEntries\" WHERE \"Action\" = 'ReleaseVerdict' GROUP BY \"Subject\" HAVING count(*) > 1) x", 0),
            ("leases left", "SELECT count(*) FROM \"Leases\"", 0),
            ("chunks left with the engine", "SELECT count(*) FROM qrtz_triggers WHERE trigger_group = 'chunks'", 0),
        ];
        var faults = new List<string>();

        foreach (var (what, query, wanted) in checks)
        {
            if (await database.CountAsync(query) is var found && found != wanted)
            {
                faults.Add($"{what}: {found} instead of {wanted}");
            }
        }

        return faults;
    }
}
