using System.Globalization;

namespace Anonymizer.EndToEnd.Tests.Scale;

/// <summary>How much processor time processes took, those that they started included.</summary>
internal static class Processors
{
    private const int TicksOfASecond = 100;

    public static double SecondsOf(int processId)
    {
        var fields = Stat(processId);

        return fields is null ? 0 : fields.Skip(11).Take(4).Sum(field => long.Parse(field, CultureInfo.InvariantCulture)) / (double)TicksOfASecond;
    }

    /// <summary>Of a process and of all that it started and that still run.</summary>
    public static double SecondsOfAll(int processId) => SecondsOf(processId) + Directory.EnumerateDirectories("/proc")
        .Select(Path.GetFileName).Where(name => int.TryParse(name, out _)).Select(name => int.Parse(name!, CultureInfo.InvariantCulture))
        .Where(id => Stat(id) is { } fields && fields[1] == processId.ToString(CultureInfo.InvariantCulture)).Sum(SecondsOf);

    /// <summary>From its state on, which comes after the name; null where it is gone.</summary>
    private static string[]? Stat(int processId)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{processId}/stat");

            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }
}
