using System.Globalization;

namespace Anonymizer.EndToEnd.Tests.Speed;

/// <summary>Writes years of reviews into a service's database, as the reviews themselves would have left them.</summary>
internal static class FilledCourt
{
    private const string Days = "400";
    private static readonly string[] Types = ["PERSON", "LOC", "ORG", "DATETIME", "CODE"];

    /// <param name="app">Whose database.</param>
    /// <param name="verdict">Detected; the others are like it.</param>
    /// <param name="reviews">How many others there are, each with one completed review.</param>
    /// <param name="each">Corrections in each review.</param>
    public static void Fill(RunningApp app, Guid verdict, int reviews, int each)
    {
        app.CopyMany(verdict, reviews);
        app.Execute(
            $"""
            INSERT INTO ReviewOutcomes (VerdictId, ReviewVersion, By, At, Words, Accepted, Rejected, Added, Changed, Seconds, Tally, Purpose, AgeBand, CourtId, Route, ModelVersion, PolicyVersion, IsSecondRead)
            SELECT Id, 2, $id, CAST(strftime('%s', 'now') AS INTEGER) * 1000 - i * ({Days} * 86400000 / $reviews), 4000, 1, 1, 1, 1, 600, $tally,
                   CASE i % 4 WHEN 0 THEN 'Test' ELSE 'Production' END, CASE i % 3 WHEN 0 THEN 'FiveYearsOrMore' ELSE 'UnderThirtyDays' END, CourtId,
                   CASE i % 5 WHEN 0 THEN 'Light' ELSE 'Full' END, 'model-' || (i * 5 / $reviews), 'shipped', 0
            FROM (SELECT Id, CourtId, ROW_NUMBER() OVER (ORDER BY Id) AS i FROM Verdicts WHERE Id <> $id);
            """,
            ("$id", verdict),
            ("$reviews", reviews),
            ("$tally", TallyOf(each)));
        app.Execute(
            $"""
            WITH RECURSIVE n(j) AS (SELECT 0 UNION ALL SELECT j + 1 FROM n WHERE j < $each - 1)
            INSERT INTO Corrections (Id, VerdictId, ReviewVersion, Kind, Start, End, TypeBefore, NeedBefore, RoleBefore, AfterStart, AfterEnd, TypeAfter, NeedAfter, RoleAfter,
                                     Score, EntityId, ModelVersion, PolicyVersion, By, At, Purpose, AgeBand, CourtId, Route, IsTelling, IsMasked, WordsKey, State, IsAmended)
            SELECT {RunningApp.NewId}, VerdictId, 2, {Cases(Enumerable.Range(0, 10), place => KindOf(place).Kind.ToString(CultureInfo.InvariantCulture), 10)},
                   CASE WHEN j % 10 = 8 THEN NULL ELSE j * 20 END, CASE WHEN j % 10 = 8 THEN NULL ELSE j * 20 + 8 END, CASE WHEN j % 10 = 8 THEN NULL ELSE 'PERSON' END, 'Direct', 'None',
                   CASE WHEN j % 10 = 7 THEN NULL ELSE j * 20 END, CASE WHEN j % 10 = 7 THEN NULL ELSE j * 20 + 8 END,
                   CASE WHEN j % 10 = 7 THEN NULL ELSE {Cases(Enumerable.Range(0, Types.Length), place => $"'{Types[place]}'", Types.Length)} END, 'Direct', 'None',
                   CASE j % 10 WHEN 8 THEN 0.0 ELSE 0.95 END, j, ModelVersion, PolicyVersion, By, At, Purpose, AgeBand, CourtId, Route, j % 10 = 8, j % 10 <> 7,
                   printf('%08x', abs(random()) % 200000), CASE j % 3 WHEN 0 THEN 'Included' ELSE 'Candidate' END, 0
            FROM ReviewOutcomes, n;
            """,
            ("$each", each));
        app.Execute("ANALYZE;");
    }

    /// <summary>Of ten proposals seven are accepted, one is refused, one gets another type; one more is added.</summary>
    private static (int Kind, string Result) KindOf(int place) => (place % 10) switch
    {
        7 => (2, "Excess"),
        8 => (4, "Missed"),
        9 => (8, "Changed"),
        _ => (1, "Right"),
    };

    private static string TallyOf(int each) => string.Join(';', Enumerable.Range(0, each)
        .CountBy(place => (Type: place % 10 == 7 ? "PERSON" : Types[place % Types.Length], KindOf(place).Result, Tenth: place % 10 == 8 ? "0.0" : "0.9"))
        .Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Key.Type} {count.Key.Result} {count.Key.Tenth} {count.Value}")));

    private static string Cases(IEnumerable<int> places, Func<int, string> value, int of) => $"CASE j % {of} {string.Join(' ', places.Select(place => $"WHEN {place} THEN {value(place)}"))} END";
}
