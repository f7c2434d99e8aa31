using Anonymizer.Core.Review.Work;

namespace Anonymizer.Core.Tests.Review.Work;

public class ReviewHoldTests
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(20);
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Anna = Guid.Parse("00000000-0000-7000-8000-000000000001");
    private static readonly Guid Boris = Guid.Parse("00000000-0000-7000-8000-000000000002");

    private static ReviewHold OfAnna => ReviewHold.Take(null, null, Anna, Now, Length);

    [Fact]
    public void The_first_action_takes_what_is_free()
    {
        OfAnna.ShouldBe(new ReviewHold(Anna, Now, Now + Length));
    }

    [Theory]
    [InlineData(0, WorkAccess.Mine, WorkAccess.Held)]
    [InlineData(19, WorkAccess.Mine, WorkAccess.Held)]
    [InlineData(20, WorkAccess.RanOut, WorkAccess.Free)]
    [InlineData(90, WorkAccess.RanOut, WorkAccess.Free)]
    public void It_is_the_holders_until_it_runs_out(int minutes, WorkAccess holders, WorkAccess others)
    {
        var later = Now.AddMinutes(minutes);

        ReviewHold.AccessOf(OfAnna, null, Anna, later).ShouldBe(holders);
        ReviewHold.AccessOf(OfAnna, null, Boris, later).ShouldBe(others);
    }

    [Fact]
    public void Somebody_else_is_refused_while_it_runs_and_takes_it_when_it_is_over()
    {
        Should.Throw<DomainException>(() => ReviewHold.Take(OfAnna, null, Boris, Now.AddMinutes(19), Length)).Code.ShouldBe("review.held");
        ReviewHold.Take(OfAnna, null, Boris, Now.AddMinutes(20), Length).Holder.ShouldBe(Boris);
    }

    [Fact]
    public void Work_renews_it_but_not_at_every_key()
    {
        ReviewHold.Take(OfAnna, null, Anna, Now.AddMinutes(4), Length).ShouldBe(OfAnna);
        ReviewHold.Take(OfAnna, null, Anna, Now.AddMinutes(5), Length).ShouldBe(new ReviewHold(Anna, Now, Now.AddMinutes(25)));
        ReviewHold.Take(OfAnna, null, Anna, Now.AddMinutes(30), Length).ShouldBe(new ReviewHold(Anna, Now.AddMinutes(30), Now.AddMinutes(50)), "run out, taken anew");
    }

    [Fact]
    public void What_was_given_to_somebody_else_is_theirs_alone()
    {
        ReviewHold.AccessOf(null, Boris, Anna, Now).ShouldBe(WorkAccess.Assigned);
        ReviewHold.AccessOf(OfAnna, Boris, Anna, Now).ShouldBe(WorkAccess.Assigned);
        ReviewHold.AccessOf(null, Boris, Boris, Now).ShouldBe(WorkAccess.Free);
        Should.Throw<DomainException>(() => ReviewHold.Take(null, Boris, Anna, Now, Length)).Code.ShouldBe("review.assigned");
    }

    [Fact]
    public void Who_takes_over_holds_it_whoever_had_it()
    {
        ReviewHold.AccessOf(ReviewHold.TakeOver(Boris, Now, Length), null, Anna, Now).ShouldBe(WorkAccess.Held);
    }
}
