using Anonymizer.Web.Backup.Making;
using Anonymizer.Web.Backup.Scheduling;

namespace Anonymizer.Web.Tests.Backup;

public sealed class BackupStateTests
{
    private static readonly DateTimeOffset Midnight = new(2026, 11, 27, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_night_without_a_whole_backup_makes_it_late_from_the_hour_it_was_due()
    {
        var state = Of(new BackupRules("30 2 * * *"), Midnight.AddHours(9), Line(Midnight.AddDays(-1).AddHours(2.6)));

        state.ShouldBe(new BackupState(Midnight.AddDays(-1).AddHours(2.6), IsScheduled: true, TimeSpan.FromHours(6.5)));
    }

    [Fact]
    public void One_that_was_found_damaged_is_none()
    {
        var damaged = Line(Midnight.AddHours(2.6)) with { Checked = new BackupChecked(Midnight.AddHours(3), "backup.damaged") };

        Of(new BackupRules("30 2 * * *"), Midnight.AddHours(4), damaged, Line(Midnight.AddDays(-1).AddHours(2.6))).Late.ShouldBe(TimeSpan.FromHours(1.5));
        Of(new BackupRules("30 2 * * *"), Midnight.AddHours(4), damaged).LastAt.ShouldBeNull();
    }

    [Fact]
    public void One_made_in_time_is_not_late_nor_is_a_schedule_that_is_new_nor_none()
    {
        Of(new BackupRules("30 2 * * *"), Midnight.AddHours(9), Line(Midnight.AddHours(2.6))).Late.ShouldBe(TimeSpan.Zero);
        Of(new BackupRules("0 12 * * *"), Midnight.AddHours(9)).ShouldBe(new BackupState(null, IsScheduled: true, TimeSpan.Zero));
        Of(new BackupRules(), Midnight.AddHours(9), Line(Midnight.AddDays(-90))).ShouldBe(new BackupState(Midnight.AddDays(-90), IsScheduled: false, TimeSpan.Zero));
    }

    private static BackupState Of(BackupRules rules, DateTimeOffset now, params BackupLine[] lines) => BackupState.Of(new KeptRules(rules, Midnight), lines, now, TimeZoneInfo.Utc);

    private static BackupLine Line(DateTimeOffset at) => new("a", at, 1, 1, "1", true, 0, null);
}
