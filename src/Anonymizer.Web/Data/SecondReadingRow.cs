using Anonymizer.Core.Review.Readings;

namespace Anonymizer.Web.Data;

/// <summary>One round in which two people read a verdict without seeing each other, and how far they agreed.</summary>
public sealed class SecondReadingRow
{
    public required Guid VerdictId { get; init; }

    /// <summary>From 1 within the verdict; the number of the second reader's events, too.</summary>
    public required int Round { get; init; }

    public ReadingStage Stage { get; set; }

    public required Guid FirstBy { get; init; }

    public required DateTimeOffset FirstAt { get; init; }

    public Guid? SecondBy { get; private set; }

    public DateTimeOffset? SecondAt { get; private set; }

    public int Words { get; private set; }

    public int Agreeing { get; private set; }

    public int Marked { get; private set; }

    public int MarkedAgreeing { get; private set; }

    public double? Kappa { get; private set; }

    /// <summary>How many questions the two answered differently.</summary>
    public int Disagreements { get; private set; }

    /// <summary>Who settled the last of them, or null.</summary>
    public Guid? SettledBy { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    public Agreement? Agreement => SecondBy is null ? null : new Agreement(Words, Agreeing, Marked, MarkedAgreeing, Kappa);

    /// <summary>The second reader is done.</summary>
    public void Compare(Guid by, DateTimeOffset at, Agreement agreement, int disagreements)
    {
        (SecondBy, SecondAt, Disagreements) = (by, at, disagreements);
        (Words, Agreeing, Marked, MarkedAgreeing, Kappa) = (agreement.Words, agreement.Agreeing, agreement.Marked, agreement.MarkedAgreeing, agreement.Kappa);
        Stage = disagreements == 0 ? ReadingStage.Done : ReadingStage.Adjudicating;
    }

    public void Settle(Guid by, DateTimeOffset at) => (Stage, SettledBy, SettledAt) = (ReadingStage.Done, by, at);
}
