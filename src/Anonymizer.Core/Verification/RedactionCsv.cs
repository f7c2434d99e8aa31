using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Anonymizer.Core.Verification;

/// <summary>Writes redactions as a table for a spreadsheet: comma-separated, quoted as RFC 4180 says, one line a place.</summary>
public static class RedactionCsv
{
    private const string Head = "number,start,end,entity,type,role,zone,operator,reason,law,text";

    public static string Write(RedactionList redactions)
    {
        ArgumentNullException.ThrowIfNull(redactions);

        var table = new StringBuilder(Head).Append("\r\n");
        var reasons = redactions.Reasons.ToDictionary(reason => reason.Code, StringComparer.Ordinal);

        foreach (var (index, line) in redactions.Lines.Index())
        {
            var reason = reasons.GetValueOrDefault(line.Reason);
            string[] cells =
            [
                Number(index + 1), Number(line.Start), Number(line.End), Number(line.EntityId), line.Type.Name, Spelled(line.Role), Spelled(line.Zone),
                line.Operator, line.Reason, reason?.Law ?? "", reason?.Text ?? "",
            ];
            table.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");
        }

        return table.ToString();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Spelled<T>(T value)
        where T : struct, Enum => JsonSerializer.Serialize(value).Trim('"');

    /// <summary>A cell that a spreadsheet would take for a formula gets an apostrophe before it.</summary>
    private static string Quoted(string cell)
    {
        var safe = cell is ['=' or '+' or '-' or '@', ..] ? $"'{cell}" : cell;

        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
