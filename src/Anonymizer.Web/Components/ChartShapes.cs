using System.Globalization;

namespace Anonymizer.Web.Components;

/// <summary>Coordinates of charts as SVG writes them, whatever the reader's language.</summary>
internal static class ChartShapes
{
    /// <summary>A mark for each series, so that colour is not needed to tell them apart: circle, square, triangle, diamond.</summary>
    public static string Mark(int series, double x, double y) => (series % 4) switch
    {
        0 => Path("M {0} {1} m -4 0 a 4 4 0 1 0 8 0 a 4 4 0 1 0 -8 0 Z", x, y),
        1 => Path("M {0} {1} h 7 v 7 h -7 Z", x - 3.5, y - 3.5),
        2 => Path("M {0} {1} l 4.5 8 h -9 Z", x, y - 5),
        _ => Path("M {0} {1} l 4.5 4.5 l -4.5 4.5 l -4.5 -4.5 Z", x, y - 4.5),
    };

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The points of each unbroken stretch of a line.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<double?> values, Func<int, double> x, Func<double, double> y)
    {
        var open = new List<string>();

        foreach (var (index, value) in values.Index())
        {
            if (value is { } known)
            {
                open.Add($"{Number(x(index))},{Number(y(known))}");
            }
            else if (open.Count > 0)
            {
                yield return string.Join(' ', open);
                open.Clear();
            }
        }

        if (open.Count > 0)
        {
            yield return string.Join(' ', open);
        }
    }

    private static string Path(string form, double x, double y) => string.Format(CultureInfo.InvariantCulture, form, Number(x), Number(y));
}
