using Anonymizer.Core;
using Anonymizer.Core.Review.Work;
using Anonymizer.Web.Data;

namespace Anonymizer.Web.Review.Readings;

/// <summary>Which reading of a verdict is one person's: the review itself, or the second reading that must not see it.</summary>
/// <param name="Number">0 for the review itself, else the round of the second reading.</param>
/// <param name="Blocked">Why nothing can be decided in it now, or null.</param>
/// <param name="Open">The second reading that is not settled, or null.</param>
internal sealed record ActorReading(int Number, WorkAccess? Blocked, SecondReadingRow? Open)
{
    public static ActorReading Only { get; } = new(0, null, null);

    /// <summary>Must this person not see what others decided?</summary>
    public bool IsBlind => Number > 0;

    /// <exception cref="DomainException">review.first-reading, review.first-done, review.adjudicating.</exception>
    public void Check()
    {
        if (Blocked == WorkAccess.FirstReading)
        {
            throw new DomainException("review.first-reading", "Somebody else reads this verdict first, and you may be its second reader. Wait until they are done, or take the verdict over; then another person must be the second.");
        }

        if (Blocked == WorkAccess.FirstDone)
        {
            throw new DomainException("review.first-done", "You finished your reading of this verdict. A second person must read it now; then what you disagree on is settled.");
        }

        if (Blocked == WorkAccess.Adjudicating)
        {
            throw new DomainException("review.adjudicating", "Two people have read this verdict. Settle what they disagree on; then the review goes on.");
        }
    }
}
