using System.Diagnostics;
using System.Globalization;

namespace Anonymizer.EndToEnd.Tests.Scale;

/// <summary>An archive in the database of a node, grown by copies of one verdict, and what the usual questions cost in it.</summary>
internal sealed class GrownArchive(ScaleCourt court, HttpClient client)
{
    private const int Repeats = 5;

    /// <summary>What people and programs ask all day.</summary>
    private static readonly (string Name, string Path)[] Questions =
    [
        ("list, newest", "/api/v1/verdicts?pageSize=20"),
        ("list, released", "/api/v1/verdicts?pageSize=20&state=released"),
        ("list, by doubts", "/api/v1/verdicts?pageSize=20&sort=doubts"),
        ("operations page", "/api/v1/operations"),
    ];

    private long rows;

    /// <summary>Copies the one verdict, released long ago, until there are so many.</summary>
    public async Task GrowAsync(long count)
    {
        var columns = await court.Database.AskAsync("SELECT column_name::text FROM information_schema.columns WHERE table_name = 'Verdicts' ORDER BY 1", row => row.GetString(0));
        var values = columns.Select(column => column switch
        {
            "Id" => "gen_random_uuid()",
            "FileHash" => "substr(\"FileHash\", 1, 56) || lpad(to_hex(n), 8, '0')",
            "State" => "'Released'",
            "UploadedAt" => "\"UploadedAt\" - 600000::bigint * n", // one each ten minutes, for years
            "OpenDoubts" => "n % 7",
            _ => $"\"{column}\"",
        });
        var names = string.Join(", ", columns.Select(column => $"\"{column}\""));
        await court.Database.AskAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"INSERT INTO \"Verdicts\" ({names}) SELECT {string.Join(", ", values)} FROM (SELECT * FROM \"Verdicts\" ORDER BY \"UploadedAt\" DESC LIMIT 1) v, generate_series({rows + 1}, {count}) n"), _ => 0);
        await court.Database.AskAsync("ANALYZE \"Verdicts\"", _ => 0);
        rows = count;
    }

    /// <summary>Makes so many of the copies the files of a campaign, one in fifty of them in its sample, one in a hundred refused.</summary>
    /// <param name="archive">The campaign.</param>
    /// <param name="skip">How many of the copies another campaign has.</param>
    /// <param name="count">How many.</param>
    public async Task FillAsync(Guid archive, int skip, int count)
    {
        await court.Database.AskAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            INSERT INTO "ArchiveFiles" ("Id", "ArchiveId", "Hash", "State", "VerdictId", "Code", "IsSampled", "At", "TakenAt", "WasUnseen", "Masked", "Missed", "Excess", "Words")
            SELECT gen_random_uuid(), '{archive}', "FileHash", CASE WHEN n % 100 = 0 THEN 'Refused' ELSE 'Taken' END, "Id", CASE WHEN n % 100 = 0 THEN 'word.damaged' END, n % 50 = 0, "UploadedAt", "UploadedAt", false, 0, 0, 0, 0
            FROM (SELECT *, row_number() OVER (ORDER BY "FileHash") n FROM "Verdicts" WHERE "State" = 'Released' ORDER BY "FileHash" OFFSET {skip} LIMIT {count}) v
            """), _ => 0);
        await court.Database.AskAsync("ANALYZE \"ArchiveFiles\"", _ => 0);
    }

    /// <summary>The median of each question, in milliseconds.</summary>
    public async Task<IReadOnlyList<(string Name, double Milliseconds)>> AskAsync()
    {
        var answers = new List<(string, double)>();

        foreach (var (name, path) in Questions)
        {
            var times = new List<double>();

            for (var repeat = 0; repeat < Repeats; repeat++)
            {
                var began = Stopwatch.GetTimestamp();
                (await client.GetAsync(new Uri(path, UriKind.Relative))).EnsureSuccessStatusCode();
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            answers.Add((name, times.Order().ElementAt(Repeats / 2)));
        }

        return answers;
    }
}
