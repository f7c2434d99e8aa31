using System.Globalization;
using System.Text;
using System.Text.Json;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Verification;

/// <summary>Writes redactions as a table for a spreadsheet: one line a place.</summary>
public static class RedactionCsv
{
    private static readonly string[] Head = ["number", "start", "end", "entity", "type", "role", "zone", "operator", "reason", "law", "text"];

    public static string Write(RedactionList redactions)
    {
        ArgumentNullException.ThrowIfNull(redactions);

        var table = new StringBuilder(Csv.Line(Head));
        var reasons = redactions.Reasons.ToDictionary(reason => reason.Code, StringComparer.Ordinal);

        foreach (var (index, line) in redactions.Lines.Index())
        {
            var reason = reasons.GetValueOrDefault(line.Reason);
            table.Append(Csv.Line(
            [
                Number(index + 1), Number(line.Start), Number(line.End), Number(line.EntityId), line.Type.Name, Spelled(line.Role), Spelled(line.Zone),
                line.Operator, line.Reason, reason?.Law ?? "", reason?.Text ?? "",
            ]));
        }

        return table.ToString();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Spelled<T>(T value)
        where T : struct, Enum => JsonSerializer.Serialize(value).Trim('"');
}
