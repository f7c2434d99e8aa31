using Anonymizer.Core;
using Anonymizer.Web.AsCode;
using Anonymizer.Web.Backup.Scheduling;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.AsCode;

public sealed class ConfigurationRefusalTests(WebApp app) : IClassFixture<WebApp>
{
    [Theory]
    [InlineData("courts: [{name: A}, {name: a}]", "stands twice")]
    [InlineData("courts: [{name: A, policy: Nowhere}]", "There is no policy Nowhere")]
    [InlineData("users: [{email: a@b, roles: [king]}]", "that is not of these")]
    [InlineData("users: [{email: a@b, roles: [reviewer], courts: [Nowhere]}]", "no court")]
    [InlineData("users: [{email: a@b, rolesIn: {Nowhere: [reviewer]}}]", "no court")]
    [InlineData("courts: [{name: A}]\nusers: [{email: a@b, rolesIn: {A: [king]}}]", "that is not of these")]
    [InlineData("courts: [{name: A}]\nusers: [{email: a@b, courts: [A]}]", "has no role")]
    [InlineData("users: [{email: a@b, roles: [reviewer], password: secret}]", "users")]
    [InlineData("curts: [{name: A}]", "curts")]
    [InlineData("courts: {name: A}", "courts")]
    [InlineData("courts: [{name: A}\n", "Line")]
    [InlineData("a: &x [1]\ncourts: *x", "not read here")]
    [InlineData("courts: [{name: A}]\nschedules: {training: every night}", "five fields")]
    public async Task A_file_that_asks_for_what_cannot_be_is_refused_with_the_place_and_nothing_is_changed(string yaml, string told)
    {
        var desk = app.Services.GetRequiredService<ConfigurationDesk>();
        var before = await desk.ExportAsync(Actor.Service, CancellationToken.None);

        var refused = await Should.ThrowAsync<DomainException>(() => desk.ApplyAsync(yaml, Actor.Service, CancellationToken.None));

        refused.Message.ShouldContain(told);
        (await desk.ExportAsync(Actor.Service, CancellationToken.None)).ShouldBe(before);
    }

    [Fact]
    public void Where_the_data_lie_in_PostgreSQL_a_file_with_backups_is_refused_before_anything_is_changed()
    {
        var now = new CourtFile { Schedules = new SchedulesEntry("30 1 * * 6") };
        var wanted = new CourtFile { Courts = [new CourtEntry("Office court", null, null)], Schedules = new SchedulesEntry(Backup: new BackupRules()) };

        Should.Throw<DomainException>(() => ConfigurationPlan.Between(now, wanted)).Message.ShouldContain("leave schedules.backup out");
        ConfigurationPlan.Between(now with { Schedules = new SchedulesEntry("30 1 * * 6", new BackupRules()) }, wanted).ShouldHaveSingleItem().Kind.ShouldBe("court");
    }

    [Fact]
    public async Task The_example_is_a_file_that_can_be_applied()
    {
        var yaml = await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "src", "deployment", "configuration", "court.yaml"), TestContext.Current.CancellationToken);

        var plan = await app.Services.GetRequiredService<ConfigurationDesk>().PlanAsync(yaml, Actor.Service, TestContext.Current.CancellationToken);

        plan.Changes.Select(change => change.Kind).Distinct().ShouldBe(["court", "retention", "user", "schedule"]);
    }
}
