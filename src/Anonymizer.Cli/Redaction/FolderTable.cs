using System.Globalization;
using Anonymizer.Cli.Running;
using Spectre.Console;

namespace Anonymizer.Cli.Redaction;

/// <summary>What a person reads after a folder run: a row for each file, and the sums.</summary>
internal static class FolderTable
{
    public static void Write(Terminal terminal, FolderResults results, IReadOnlyList<string> inputs)
    {
        var table = new Table().AddColumns("file", "outcome", "replaced", "seconds", "why");

        foreach (var file in results.Files)
        {
            table.AddRow(
                Markup.Escape(inputs[file.Number - 1]),
                file.Outcome,
                file.Report?.Replaced.ToString(CultureInfo.InvariantCulture) ?? "",
                file.Seconds.ToString("F1", CultureInfo.InvariantCulture),
                Markup.Escape(file.Message is null ? "" : $"{file.Message} [{file.Code}]"));
        }

        terminal.People.Write(table);
        terminal.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{results.Files.Count} files: {results.Released} released, {results.Refused} refused, {results.Failed} failed in {results.Seconds:F1} s; policy {results.Policy}; model {results.Model}"));
    }
}
