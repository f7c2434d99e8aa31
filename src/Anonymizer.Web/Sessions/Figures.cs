using System.Globalization;
using Anonymizer.Core.Evaluation;

namespace Anonymizer.Web.Sessions;

/// <summary>What people read for an estimate: the value, between which values the truth may lie, and on how many mentions it rests.</summary>
internal static class Figures
{
    public static string Of(Estimate estimate) => estimate.Value is { } value
        ? Texts.Of("figure", Share(value), Number(estimate.Low), Share(estimate.High), estimate.Count)
        : Texts.Of("figure.none");

    private static string Share(double share) => share.ToString("P0", CultureInfo.CurrentCulture);

    private static string Number(double share) => Math.Round(share * 100).ToString("N0", CultureInfo.CurrentCulture);
}
