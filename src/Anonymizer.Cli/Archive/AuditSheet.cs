using System.Globalization;
using System.Text;
using Anonymizer.Cli.Running;
using Anonymizer.Core;
using Anonymizer.Core.Quality;
using Anonymizer.Core.Text;

namespace Anonymizer.Cli.Archive;

/// <summary><c>audit.csv</c>: the files that people look at, and what they found in them. What they wrote stays; new files of the sample are added below.</summary>
internal static class AuditSheet
{
    private const string Name = "audit.csv";
    private const int Cells = 5;
    private static readonly string[] Heads = ["number", "masked", "missed (fill in)", "masked wrongly (fill in)", "file"];

    /// <returns>What people found, as far as they did.</returns>
    /// <exception cref="DomainException">usage.audit-sheet: a line that cannot be read.</exception>
    public static async Task<IReadOnlyList<AuditedDocument>> UpdateAsync(string folder, IReadOnlyList<ArchiveLine> done, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, Name);
        var text = File.Exists(path) ? await File.ReadAllTextAsync(path, cancellationToken) : "\uFEFF" + Csv.Line(Heads);
        var rows = text.Split('\n').Skip(1).Select(line => line.Trim()).Where(line => line.Length > 0).Select((line, index) => Read(line, index + 2)).ToList();
        var known = rows.Select(row => row.Number).ToHashSet();
        var added = done.Where(line => line.IsSampled && !known.Contains(line.Number)).OrderBy(line => line.Number).ToList();

        if (added.Count > 0 || !File.Exists(path))
        {
            var more = added.Select(line => Csv.Line([Text(line.Number), Text(line.Replaced), "", "", line.Output]));
            await AtomicFile.WriteAsync(path, Encoding.UTF8.GetBytes($"{text.TrimEnd()}\r\n{string.Concat(more)}"), cancellationToken);
        }

        return [.. rows.Where(row => row.Missed is not null).Select(row => new AuditedDocument(row.Masked, row.Missed!.Value, row.Excess ?? 0))];
    }

    /// <summary>Spreadsheets of some countries write semicolons, and quotes where they like.</summary>
    private static SheetRow Read(string line, int number)
    {
        var cells = line.Split(line.Count(letter => letter == ';') >= Cells - 1 ? ';' : ',', Cells).Select(cell => cell.Trim().Trim('"')).ToList();

        return cells.Count == Cells && IsCount(cells[0]) && IsCount(cells[1]) && (cells[2].Length == 0 || IsCount(cells[2])) && (cells[3].Length == 0 || IsCount(cells[3]))
            ? new SheetRow(Count(cells[0])!.Value, Count(cells[1])!.Value, Count(cells[2]), Count(cells[3]))
            : throw new DomainException("usage.audit-sheet", string.Create(CultureInfo.InvariantCulture, $"Line {number} of audit.csv cannot be read: number, masked, missed and masked wrongly are whole numbers; leave the last two empty where nobody has looked yet."));
    }

    private static bool IsCount(string text) => Count(text) is not null;

    private static int? Count(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record SheetRow(int Number, int Masked, int? Missed, int? Excess);
}
