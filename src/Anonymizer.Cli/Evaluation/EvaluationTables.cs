using System.Globalization;
using Anonymizer.Cli.Running;
using Anonymizer.Core.Evaluation;
using Spectre.Console;

namespace Anonymizer.Cli.Evaluation;

/// <summary>An evaluation as a person reads it.</summary>
internal static class EvaluationTables
{
    public static void Write(Terminal terminal, EvaluationReport report, string name, TimeSpan elapsed)
    {
        terminal.People.Write(ByType(report));

        if (report.HasTab)
        {
            terminal.People.Write(Privacy(report.Tab));
            terminal.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"expected calibration error of the scores {report.Calibration.Error:F4} over {report.Calibration.Mentions} mentions, 15 bins of equal mass"));
        }

        terminal.People.Write(Persons(report));

        if (!report.Links.IsEmpty)
        {
            terminal.People.WriteLine($"links: pairwise precision {Three(report.Links.Precision)}, recall {Three(report.Links.Recall)} of {report.Links.Gold} pairs");
        }

        terminal.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Verdicts} verdicts in {elapsed.TotalSeconds:F1} s; persons found {report.Persons.Recall:F3} of {report.Persons.Gold}; {name}"));
    }

    private static Table ByType(EvaluationReport report)
    {
        var table = new Table().AddColumns("type", "gold", "P exact", "R exact", "F1 exact", "P overlap", "R overlap", "F1 overlap");

        foreach (var type in report.Exact.Keys)
        {
            AddRow(table, Markup.Escape(type), report.Exact[type], report.Overlapping.GetValueOrDefault(type, PrecisionRecall.None));
        }

        AddRow(table, "all", report.ExactMicro, report.OverlappingMicro);

        return table;
    }

    private static void AddRow(Table table, string name, PrecisionRecall exact, PrecisionRecall overlapping) => table.AddRow(
        name,
        exact.Gold.ToString(CultureInfo.InvariantCulture),
        Three(exact.Precision),
        Three(exact.Recall),
        Three(exact.F1),
        Three(overlapping.Precision),
        Three(overlapping.Recall),
        Three(overlapping.F1));

    private static Table Privacy(TabScore score) => new Table()
        .AddColumns("token recall", "ER direct", "ER quasi", "token precision", "mention recall", "mention precision", "token F1")
        .AddRow(
            Three(score.TokenRecall.Value),
            Three(score.EntityRecallDirect.Value),
            Three(score.EntityRecallQuasi.Value),
            Three(score.TokenPrecision.Value),
            Three(score.MentionRecall.Value),
            Three(score.MentionPrecision.Value),
            Three(score.TokenF1));

    private static Table Persons(EvaluationReport report)
    {
        var table = new Table().AddColumns("persons", "gold", "found", "role right", "kind of role right");
        AddRow(table, "all", report.Persons);
        AddRow(table, "people", report.People);

        return table;
    }

    private static void AddRow(Table table, string name, PersonScore score) => table.AddRow(
        name, score.Gold.ToString(CultureInfo.InvariantCulture), Three(score.Recall), Three(score.RoleAccuracy), Three(score.KindAccuracy));

    private static string Three(double value) => value.ToString("F3", CultureInfo.InvariantCulture);
}
