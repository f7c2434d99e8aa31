using System.Globalization;
using Anonymizer.Core.Review;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Verdicts;

namespace Anonymizer.Web.Queue;

/// <summary>What the queue's address says: filters, order, page. Courts and cases stand in it by id; a file's name never does.</summary>
/// <remarks>What cannot be read is as if it were not there: an old bookmark shows more, never an error.</remarks>
public sealed record QueueAddress(VerdictFilter Filter, VerdictOrder Order = VerdictOrder.Uploaded, bool IsFalling = true, int Page = 1, int PageSize = QueueAddress.DefaultSize)
{
    public const int DefaultSize = 20;

    /// <summary>In the place of a person: those that are given to nobody.</summary>
    public const string Nobody = "none";

    public static IReadOnlyList<int> Sizes { get; } = [DefaultSize, 50, 100, 200];

    public static IReadOnlyList<int> Waits { get; } = [1, 3, 7, 14, 30, 90];

    /// <param name="query">The parts of an address's query, by name.</param>
    public static QueueAddress Of(IReadOnlyDictionary<string, string> query)
    {
        ArgumentNullException.ThrowIfNull(query);

        var filter = new VerdictFilter(
            State: Named<VerdictState>(query, "state"),
            Purpose: Named<Purpose>(query, "purpose"),
            AgeBand: Named<AgeBand>(query, "age"),
            CourtId: IdOf(query, "court"),
            CaseId: IdOf(query, "case"),
            Priority: Named<Priority>(query, "priority"),
            Route: Named<ReviewRoute>(query, "route"),
            WaitingDays: NumberOf(query, "waiting") is { } days && Waits.Contains(days) ? days : null,
            HasDoubts: query.GetValueOrDefault("doubts") switch { "some" => true, "none" => false, _ => null },
            AssigneeId: query.GetValueOrDefault("assignee") is Nobody ? VerdictFilter.Nobody : IdOf(query, "assignee"));
        var order = Named<VerdictOrder>(query, "sort") ?? VerdictOrder.Uploaded;

        return new QueueAddress(
            filter,
            order,
            query.GetValueOrDefault("dir") switch { "up" => false, "down" => true, _ => FallsAtFirst(order) },
            NumberOf(query, "page") is { } page ? Math.Clamp(page, 1, 1_000_000) : 1,
            NumberOf(query, "size") is { } size && Sizes.Contains(size) ? size : DefaultSize);
    }

    /// <summary>Names go up, everything that one looks for the most of goes down.</summary>
    public static bool FallsAtFirst(VerdictOrder order) => order is VerdictOrder.Uploaded or VerdictOrder.Priority or VerdictOrder.Doubts;

    /// <summary>The address's query; what is as at first is left out.</summary>
    public IReadOnlyDictionary<string, object?> ToQuery() => new Dictionary<string, object?>
    {
        ["state"] = Filter.State?.ToString(),
        ["purpose"] = Filter.Purpose?.ToString(),
        ["age"] = Filter.AgeBand?.ToString(),
        ["court"] = Filter.CourtId?.ToString(),
        ["case"] = Filter.CaseId?.ToString(),
        ["priority"] = Filter.Priority?.ToString(),
        ["route"] = Filter.Route?.ToString(),
        ["waiting"] = Filter.WaitingDays?.ToString(CultureInfo.InvariantCulture),
        ["doubts"] = Filter.HasDoubts switch { true => "some", false => "none", _ => null },
        ["assignee"] = Filter.AssigneeId == VerdictFilter.Nobody ? Nobody : Filter.AssigneeId?.ToString(),
        ["sort"] = Order == VerdictOrder.Uploaded ? null : Order.ToString(),
        ["dir"] = IsFalling == FallsAtFirst(Order) ? null : IsFalling ? "down" : "up",
        ["page"] = Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null,
        ["size"] = PageSize == DefaultSize ? null : PageSize.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The same list by another column; by the same one the other way round.</summary>
    public QueueAddress SortedBy(VerdictOrder order) =>
        this with { Order = order, IsFalling = order == Order ? !IsFalling : FallsAtFirst(order), Page = 1 };

    private static T? Named<T>(IReadOnlyDictionary<string, string> query, string name)
        where T : struct, Enum =>
        query.TryGetValue(name, out var value) && Enum.TryParse<T>(value, out var known) && Enum.IsDefined(known) ? known : null;

    private static Guid? IdOf(IReadOnlyDictionary<string, string> query, string name) => Guid.TryParse(query.GetValueOrDefault(name), out var id) ? id : null;

    private static int? NumberOf(IReadOnlyDictionary<string, string> query, string name) =>
        int.TryParse(query.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
