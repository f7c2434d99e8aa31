using Anonymizer.Core.Evaluation.Promotion;

namespace Anonymizer.Core.Tests.Evaluation.Promotion;

public class RunTriggerTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Enough_new_corrections_start_a_run()
    {
        var settings = new TriggerSettings { NewCorrections = 200 };

        Due(settings, Facts(corrections: 199)).ShouldBeNull();
        Due(settings, Facts(corrections: 200)).ShouldBe(RunCause.Corrections);
    }

    [Fact]
    public void A_schedule_starts_a_run_once_its_time_has_come_and_not_again()
    {
        var settings = new TriggerSettings { Schedule = "0 2 * * *" };

        Due(settings, Facts() with { Now = Start.AddHours(13) }).ShouldBeNull();
        Due(settings, Facts() with { Now = Start.AddHours(14) }).ShouldBe(RunCause.Schedule);
        Due(settings, Facts() with { Now = Start.AddHours(15), LastStart = Start.AddHours(14) }).ShouldBeNull();
    }

    [Fact]
    public void Without_anything_new_nothing_is_due()
    {
        Due(new TriggerSettings { Schedule = "* * * * *", MissedPerThousand = 0.1 }, Facts(corrections: 0) with { MissedPerThousand = 9 }).ShouldBeNull();
    }

    [Fact]
    public void A_clock_that_was_set_back_starts_no_second_run()
    {
        Due(new TriggerSettings { Schedule = "0 2 * * *" }, Facts() with { Now = Start.AddHours(13.5), LastStart = Start.AddHours(14) }).ShouldBeNull();
    }

    [Fact]
    public void Poor_quality_starts_a_run_but_not_the_day_after_the_last()
    {
        var settings = new TriggerSettings { MissedPerThousand = 3 };

        Due(settings, Facts() with { MissedPerThousand = 3.5 }).ShouldBe(RunCause.Quality);
        Due(settings, Facts() with { MissedPerThousand = null }).ShouldBeNull();
        Due(settings, Facts() with { MissedPerThousand = 3.5, LastStart = Start.AddHours(-2) }).ShouldBeNull();
    }

    [Fact]
    public void Nonsense_is_refused()
    {
        Should.Throw<DomainException>(() => new TriggerSettings { Schedule = "nightly" }.Checked()).Code.ShouldBe("schedule.invalid");
        Should.Throw<DomainException>(() => new TriggerSettings { NewCorrections = -1 }.Checked()).Code.ShouldBe("gate.invalid");
    }

    private static TriggerFacts Facts(int corrections = 5) => new(Start, null, Start, corrections, null);

    private static RunCause? Due(TriggerSettings settings, TriggerFacts facts) => RunTrigger.Due(settings, facts, TimeZoneInfo.Utc);
}
