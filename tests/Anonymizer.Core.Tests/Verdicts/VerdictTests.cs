using Anonymizer.Core.Review;
using Anonymizer.Core.Verdicts;

namespace Anonymizer.Core.Tests.Verdicts;

public class VerdictTests
{
    [Fact]
    public void A_verdict_goes_from_upload_to_its_second_release()
    {
        var verdict = AVerdict();

        verdict.Detected("v1");
        verdict.OpenReview();
        verdict.CompleteReview();
        verdict.Release().ShouldBe(1);
        verdict.ReopenReview();
        verdict.CompleteReview();
        verdict.Release().ShouldBe(2);

        verdict.State.ShouldBe(VerdictState.Released);
        verdict.Revision.ShouldBe(7);
    }

    [Fact]
    public void A_failed_verdict_can_be_tried_again_and_forgets_why_it_failed()
    {
        var verdict = AVerdict();
        verdict.Fail("word.damaged", "Repair it in Word.");

        verdict.Retry();

        verdict.State.ShouldBe(VerdictState.Uploaded);
        verdict.FailureCode.ShouldBeNull();
    }

    [Fact]
    public void A_verdict_is_read_in_full_by_one_person_unless_another_route_is_chosen()
    {
        var verdict = AVerdict();
        verdict.Route.ShouldBe(ReviewRoute.Full);

        verdict.GoBy(ReviewRoute.SecondReader);

        (verdict.Route, verdict.Revision).ShouldBe((ReviewRoute.SecondReader, 1));
    }

    [Theory]
    [InlineData(VerdictState.Uploaded, VerdictStep.OpenReview)]
    [InlineData(VerdictState.Detected, VerdictStep.Release)]
    [InlineData(VerdictState.InReview, VerdictStep.Release)]
    [InlineData(VerdictState.InReview, VerdictStep.Detect)]
    [InlineData(VerdictState.Reviewed, VerdictStep.Detect)]
    [InlineData(VerdictState.Released, VerdictStep.Fail)]
    [InlineData(VerdictState.Failed, VerdictStep.Detect)]
    public void A_step_that_does_not_fit_is_refused_with_a_stable_code(VerdictState state, VerdictStep step)
    {
        Should.Throw<DomainException>(() => state.After(step)).Code.ShouldBe("verdict.state");
        state.Allows(step).ShouldBeFalse();
    }

    [Fact]
    public void Nothing_is_ever_released_that_was_not_reviewed()
    {
        Gen.Enum<VerdictStep>().List[0, 12].Sample(steps =>
        {
            var state = VerdictState.Uploaded;
            var isReviewed = false;

            foreach (var step in steps.Where(step => state.Allows(step)))
            {
                state = state.After(step);
                isReviewed = step switch
                {
                    VerdictStep.CompleteReview => true,
                    VerdictStep.Release => isReviewed,
                    _ => false,
                };

                (state != VerdictState.Released || isReviewed).ShouldBeTrue();
            }
        });
    }

    [Theory]
    [InlineData("2026-11-25", AgeBand.UnderThirtyDays)]
    [InlineData("2026-10-27", AgeBand.UnderThirtyDays)]
    [InlineData("2026-10-26", AgeBand.UnderOneYear)]
    [InlineData("2025-11-26", AgeBand.UnderOneYear)]
    [InlineData("2025-11-25", AgeBand.UnderFiveYears)]
    [InlineData("2021-11-25", AgeBand.FiveYearsOrMore)]
    [InlineData("1950-01-01", AgeBand.FiveYearsOrMore)]
    [InlineData(null, AgeBand.Unknown)]
    public void A_decision_has_the_band_of_its_age_at_upload(string? decided, AgeBand band)
    {
        var date = decided is null ? (DateOnly?)null : DateOnly.Parse(decided, System.Globalization.CultureInfo.InvariantCulture);

        AgeBands.Of(date is { } day ? DecisionTime.On(day) : DecisionTime.Unknown, new DateOnly(2026, 11, 25)).ShouldBe(band);
    }

    private static Verdict AVerdict() => new()
    {
        Id = Guid.Empty,
        Name = "verdict.docx",
        FileHash = new string('0', 64),
        Size = 1,
        Purpose = Purpose.Test,
        AgeBand = AgeBand.Unknown,
        UploadedAt = DateTimeOffset.UnixEpoch,
        UploadedBy = Guid.Empty,
    };
}
