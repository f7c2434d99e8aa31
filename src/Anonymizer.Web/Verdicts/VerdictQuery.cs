using Anonymizer.Core.Review;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Platform;
using FluentValidation;
using FluentValidation.Results;

namespace Anonymizer.Web.Verdicts;

/// <summary>The list's query as it stands in an address or a form; enums are spelled as in JSON. Without a name: that is no matter for an address.</summary>
internal record VerdictQuery(
    string? State,
    string? Purpose,
    string? AgeBand,
    Guid? Court,
    Guid? Case,
    string? Priority,
    string? Route,
    int? Waiting,
    bool? Doubts,
    string? Assignee,
    string? Sort,
    bool? Falling,
    int? Page,
    int? PageSize,
    string? Cursor)
{
    private const string Nobody = "none";

    public VerdictOrder Order => WireEnum.Parse<VerdictOrder>(Sort, "sort") ?? VerdictOrder.Uploaded;

    public VerdictFilter ToFilter(string? name = null) => new(
        WireEnum.Parse<VerdictState>(State, "state"),
        name,
        WireEnum.Parse<Purpose>(Purpose, "purpose"),
        WireEnum.Parse<AgeBand>(AgeBand, "ageBand"),
        Court,
        Case,
        WireEnum.Parse<Priority>(Priority, "priority"),
        WireEnum.Parse<ReviewRoute>(Route, "route"),
        Waiting,
        Doubts,
        AssigneeOf(Assignee));

    public ListVerdicts ToList(string? name = null) => new(ToFilter(name), Order, Falling ?? true, Page ?? 1, PageSize ?? 20, string.IsNullOrEmpty(Cursor) ? null : VerdictCursor.Parse(Cursor));

    private static Guid? AssigneeOf(string? assignee) => assignee switch
    {
        null or "" => null,
        Nobody => VerdictFilter.Nobody,
        _ => Guid.TryParse(assignee, out var id) ? id : throw new ValidationException([new ValidationFailure("assignee", $"Give a person's id, or {Nobody}.")]),
    };
}

/// <summary>What a search sends in its body beside what stands in the address.</summary>
/// <param name="Name">The file's name holds this.</param>
internal sealed record VerdictSearch(string? Name);
