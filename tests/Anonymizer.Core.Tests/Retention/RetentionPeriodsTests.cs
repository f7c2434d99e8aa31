using Anonymizer.Core.Retention;
using Anonymizer.Core.Verdicts;

namespace Anonymizer.Core.Tests.Retention;

public class RetentionPeriodsTests
{
    private static readonly DateTimeOffset Released = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void As_shipped_nothing_ends()
    {
        Enum.GetValues<KeptKind>().ShouldAllBe(kind => RetentionPeriods.Shipped.EndOf(kind, Released) == null && RetentionPeriods.Shipped.LimitOf(kind, Released) == null);
    }

    [Fact]
    public void Each_kind_has_its_own_end()
    {
        var periods = new RetentionPeriods(1, 2, 3, 4, null);

        Enum.GetValues<KeptKind>().Select(periods.DaysOf).ShouldBe([1, 2, 3, 4, null]);
        periods.EndOf(KeptKind.Mappings, Released).ShouldBe(Released.AddDays(3));
        periods.EndOf(KeptKind.UserNames, Released).ShouldBeNull();
    }

    [Fact]
    public void What_ends_now_is_what_was_released_so_long_ago()
    {
        var periods = RetentionPeriods.Shipped with { TextDays = 30 };

        periods.LimitOf(KeptKind.Texts, periods.EndOf(KeptKind.Texts, Released)!.Value).ShouldBe(Released);
    }

    [Fact]
    public void A_verdict_forgets_its_file_and_what_was_not_released_goes_no_further()
    {
        var verdict = VerdictOf();
        verdict.Detected("1");

        verdict.ForgetFile();

        (verdict.Name, verdict.IsFileGone, verdict.State, verdict.FailureCode).ShouldBe(($"verdict-{verdict.Id.ToString("N")[^8..]}", true, VerdictState.Failed, Verdict.PurgedCode));
        Should.Throw<DomainException>(verdict.Retry).Code.ShouldBe(Verdict.PurgedCode);
    }

    [Fact]
    public void A_released_verdict_stays_released()
    {
        var verdict = VerdictOf();
        verdict.Detected("1");
        verdict.OpenReview();
        verdict.CompleteReview();
        verdict.Release();
        var before = verdict.Revision;

        verdict.ForgetText();

        (verdict.State, verdict.FailureCode, verdict.IsFileGone, verdict.Revision > before).ShouldBe((VerdictState.Released, null, false, true));
    }

    private static Verdict VerdictOf() => new()
    {
        Id = Guid.CreateVersion7(),
        Name = "Quillfeather.docx",
        FileHash = new string('a', 64),
        Size = 1,
        Purpose = Purpose.Test,
        AgeBand = AgeBand.Unknown,
        UploadedAt = Released,
        UploadedBy = Guid.CreateVersion7(),
    };
}
