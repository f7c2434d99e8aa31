using Anonymizer.Core.Review;

namespace Anonymizer.Web.Review;

/// <summary>One stored action of a reviewer. Only ever added: the rows of a reading, in order, are it.</summary>
public sealed class ReviewEventRow
{
    public required Guid VerdictId { get; init; }

    /// <summary>0 for the review itself, else the round of the second reading.</summary>
    public required int Reading { get; init; }

    /// <summary>From 1 within the reading, without gaps. With verdict and reading it is the key, so that two people cannot write the same step.</summary>
    public required int Sequence { get; init; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The event as JSON; it holds offsets and types, no words.</summary>
    public required string Action { get; init; }

    public ReviewEvent ToEvent() => ReviewEventJson.Read(Action);
}
