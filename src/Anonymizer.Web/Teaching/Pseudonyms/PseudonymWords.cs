using System.Globalization;
using Anonymizer.Core.Evaluation.Promotion;

namespace Anonymizer.Web.Teaching.Pseudonyms;

/// <summary>A difference as the reader reads it.</summary>
internal static class PseudonymWords
{
    private const int Fewest = 2;

    /// <summary>In percentage points, with the ends of its interval: −0.8 (−1.9 … +0.2). One verdict has none.</summary>
    public static string Of(Difference difference) => difference.Verdicts < Fewest
        ? Signed(difference.Delta)
        : Texts.Of("pseudonyms.points", Signed(difference.Delta), Signed(difference.Low), Signed(difference.High));

    private static string Signed(double share) => (share * 100).ToString("+0.0;−0.0;0.0", CultureInfo.CurrentCulture);
}
