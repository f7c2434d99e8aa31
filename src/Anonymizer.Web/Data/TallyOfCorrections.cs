namespace Anonymizer.Web.Data;

/// <summary>Counts the corrections of reviews that were completed before reviews kept their own counts, as <see cref="ReviewOutcomeRow.Tally"/> has them.</summary>
internal static class TallyOfCorrections
{
    public const string Sql =
        """
        UPDATE ReviewOutcomes SET Tally = COALESCE((
          SELECT group_concat(Type || ' ' || Result || ' 0.' || Tenth || ' ' || Number, ';') FROM (
            SELECT COALESCE(TypeAfter, TypeBefore) AS Type,
                   CASE WHEN Kind & 4 THEN 'Missed' WHEN Kind & 2 THEN 'Excess' WHEN Kind & 24 THEN 'Changed' WHEN Kind = 1 THEN 'Right' ELSE 'Reassessed' END AS Result,
                   MIN(9, MAX(0, CAST(Score * 10 AS INTEGER))) AS Tenth,
                   COUNT(*) AS Number
            FROM Corrections
            WHERE Corrections.VerdictId = ReviewOutcomes.VerdictId AND Corrections.ReviewVersion = ReviewOutcomes.ReviewVersion
            GROUP BY 1, 2, 3)), '')
        WHERE Tally = '';
        """;
}
