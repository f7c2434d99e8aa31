namespace Anonymizer.Core.Text;

/// <summary>How many letters two words differ by: added, left out, changed or swapped with a neighbour (Damerau 1964, optimal string alignment).</summary>
public static class EditDistance
{
    /// <summary>Whether the distance is at most a small limit.</summary>
    public static bool IsWithin(string left, string right, int limit)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);

        return Math.Abs(left.Length - right.Length) <= limit && Of(left, right) <= limit;
    }

    public static int Of(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);

        var earlier = new int[right.Length + 1];
        var above = new int[right.Length + 1];
        var row = Enumerable.Range(0, right.Length + 1).ToArray();

        for (var i = 1; i <= left.Length; i++)
        {
            (earlier, above, row) = (above, row, earlier);
            row[0] = i;

            for (var j = 1; j <= right.Length; j++)
            {
                var change = left[i - 1] == right[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + change);

                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    row[j] = Math.Min(row[j], earlier[j - 2] + 1);
                }
            }
        }

        return row[right.Length];
    }
}
