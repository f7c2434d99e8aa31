using System.Globalization;
using Anonymizer.Core.Quality;
using Anonymizer.Core.Text;

namespace Anonymizer.Web.Quality;

/// <summary>Figures as they leave the product: keys and numbers, no text and no person's or file's name.</summary>
/// <param name="By">What keeps them apart.</param>
/// <param name="Rows">One a type, model, cohort or month.</param>
/// <param name="Whole">All together.</param>
internal sealed record QualityFile(QualityDimension By, QualityFigures Whole, IReadOnlyList<QualityRow> Rows)
{
    private const string All = "all";

    private static readonly string[] Columns =
    [
        "key", "documents", "words", "seconds", "right", "reassessed", "changed", "excess", "missed", "precision", "recall", "f1", "missedPerThousandWords", "excessPerThousandWords", "editRate", "acceptance",
    ];

    public static QualityFile Of(QualityBoard board, QualityDimension by) => new(by, board.Whole, board.Rows[by]);

    public string ToCsv() => Csv.Line([By.ToString().ToLowerInvariant(), .. Columns.Skip(1)]) + string.Concat(Rows.Append(new QualityRow(All, Whole)).Select(row => Csv.Line(Cells(row))));

    private static IEnumerable<string> Cells(QualityRow row)
    {
        var figures = row.Figures;

        return
        [
            row.Key,
            .. new[] { figures.Documents, figures.Words, figures.Seconds, figures.Right, figures.Reassessed, figures.Changed, figures.Excess, figures.Missed }.Select(count => Number(count)),
            .. new[] { figures.Precision, figures.Recall, figures.F1, figures.MissedPerThousandWords, figures.ExcessPerThousandWords, figures.EditRate, figures.Acceptance }.Select(Number),
        ];
    }

    private static string Number(double? value) => value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";
}
