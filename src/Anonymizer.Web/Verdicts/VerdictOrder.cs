using System.Text.Json.Serialization;
using Anonymizer.Core.Verdicts;

namespace Anonymizer.Web.Verdicts;

/// <summary>What a list of verdicts is sorted by. Each but the name has an index, and the time of the upload decides among equals.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VerdictOrder>))]
public enum VerdictOrder
{
    [JsonStringEnumMemberName("uploaded")]
    Uploaded,

    [JsonStringEnumMemberName("name")]
    Name,

    [JsonStringEnumMemberName("court")]
    Court,

    [JsonStringEnumMemberName("state")]
    State,

    /// <summary>Falling: the most urgent, and of these the oldest first.</summary>
    [JsonStringEnumMemberName("priority")]
    Priority,

    [JsonStringEnumMemberName("doubts")]
    Doubts,
}

/// <summary>Sorts verdicts in the database; names are encrypted and sorted by <see cref="VerdictPicker"/>.</summary>
internal static class VerdictOrders
{
    public static IQueryable<Verdict> In(this IQueryable<Verdict> verdicts, VerdictOrder order, bool isFalling) => (order, isFalling) switch
    {
        (VerdictOrder.Court, false) => verdicts.OrderBy(verdict => verdict.Court).ThenBy(verdict => verdict.UploadedAt).ThenBy(verdict => verdict.Id),
        (VerdictOrder.Court, true) => verdicts.OrderByDescending(verdict => verdict.Court).ThenByDescending(verdict => verdict.UploadedAt).ThenByDescending(verdict => verdict.Id),
        (VerdictOrder.State, false) => verdicts.OrderBy(verdict => verdict.State).ThenBy(verdict => verdict.UploadedAt).ThenBy(verdict => verdict.Id),
        (VerdictOrder.State, true) => verdicts.OrderByDescending(verdict => verdict.State).ThenByDescending(verdict => verdict.UploadedAt).ThenByDescending(verdict => verdict.Id),
        (VerdictOrder.Priority, false) => verdicts.OrderBy(verdict => verdict.Priority).ThenByDescending(verdict => verdict.UploadedAt).ThenByDescending(verdict => verdict.Id),
        (VerdictOrder.Priority, true) => verdicts.OrderByDescending(verdict => verdict.Priority).ThenBy(verdict => verdict.UploadedAt).ThenBy(verdict => verdict.Id),
        (VerdictOrder.Doubts, false) => verdicts.OrderBy(verdict => verdict.OpenDoubts).ThenBy(verdict => verdict.UploadedAt).ThenBy(verdict => verdict.Id),
        (VerdictOrder.Doubts, true) => verdicts.OrderByDescending(verdict => verdict.OpenDoubts).ThenByDescending(verdict => verdict.UploadedAt).ThenByDescending(verdict => verdict.Id),
        (_, false) => verdicts.OrderBy(verdict => verdict.UploadedAt).ThenBy(verdict => verdict.Id),
        (_, true) => verdicts.OrderByDescending(verdict => verdict.UploadedAt).ThenByDescending(verdict => verdict.Id),
    };
}
