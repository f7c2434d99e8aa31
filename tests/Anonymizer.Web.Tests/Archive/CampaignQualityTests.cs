using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Review;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Archive;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Release;
using Anonymizer.Web.Review;
using Anonymizer.Web.Tests.Support;

namespace Anonymizer.Web.Tests.Archive;

public sealed class CampaignQualityTests(CampaignApp app) : IClassFixture<CampaignApp>
{
    [Fact]
    public async Task What_people_find_in_the_sample_is_the_quality_of_the_campaign_with_its_interval()
    {
        await app.PolicyAsync("Judged court", CampaignApp.Automatic);
        var archive = await app.StartAsync("Judged court", ArchiveRoute.Automatic, share: 1);
        await app.AddAsync(archive, $"{WebApp.Person} of Marrowby sued.");
        await app.AddAsync(archive, $"{WebApp.Person} sued {CampaignApp.Missed} of Marrowby.");
        await app.AddAsync(archive, $"Nobody looks at {WebApp.Person} here.");
        await app.ReadAsync(archive);
        (await app.GetAsync(archive)).Quality.ShouldBe(new ArchiveQuality(3, 0, null, null));
        var rows = await app.RowsAsync(archive);

        await app.AuditAsync(rows[0].VerdictId!.Value);
        var one = (await app.GetAsync(archive)).Quality;
        (one.Audited, one.All!.Audit.WithMiss, one.All.Audit.MissRate, one.All.Audit.MissInterval).ShouldBe((1, 0, 0, WilsonInterval.Of(0, 1)));

        await app.AuditAsync(rows[1].VerdictId!.Value);
        var quality = (await app.GetAsync(archive)).Quality;
        (quality.Sampled, quality.Audited, quality.Unseen).ShouldBe((3, 2, quality.All), "all of the sample would have left unseen");
        (quality.All!.Audit.Documents, quality.All.Audit.WithMiss, quality.All.Audit.Masked, quality.All.Audit.Missed, quality.All.Audit.Excess).ShouldBe((2, 1, 4, 1, 0));
        quality.All.Audit.MissRate.ShouldBe(.5);
        quality.All.Audit.MissInterval.Low.ShouldBe(.0945, .0001); // Wilson's interval of 1 in 2
        quality.All.Audit.MissInterval.High.ShouldBe(.9055, .0001);
        quality.All.Words.ShouldBe(12);
        quality.All.MissedPer1000.ShouldBe(1000.0 / 12, .001);
        var report = await app.Door.AskAsync(new GetArchiveReport(archive), People.Auditor);
        report.Quality.ShouldBe(quality);
    }

    [Fact]
    public async Task What_is_masked_too_much_is_counted_and_a_review_done_anew_counts_anew()
    {
        var archive = await app.StartAsync("Anew court", share: 1);
        await app.AddAsync(archive, $"{WebApp.Person} met {CampaignApp.Missed} in Marrowby.");
        await app.ReadAsync(archive);
        var verdict = (await app.RowsAsync(archive)).Single().VerdictId!.Value;
        var review = (await app.Door.AskAsync(new OpenReview(verdict), People.Trainer)).Review;
        await app.Door.AskAsync(new DecideSuggestion(verdict, review.Suggestions[0].Id, Decision.Rejected), People.Trainer);
        await app.ReviewAsync(verdict, People.Trainer);
        var first = (await app.GetAsync(archive)).Quality;
        (first.All!.Audit.Missed, first.All.Audit.Excess, first.All.Audit.Masked, first.Unseen).ShouldBe((0, 1, 1, null), "this court lets nothing leave unseen");

        await app.Door.AskAsync(new OpenReview(verdict), People.Trainer);
        await app.AuditAsync(verdict);

        var again = (await app.GetAsync(archive)).Quality;
        (again.Audited, again.All!.Audit.Documents, again.All.Audit.Missed, again.All.Audit.Excess).ShouldBe((1, 1, 1, 1));
    }

    [Fact]
    public async Task What_a_person_reviews_outside_the_sample_says_nothing_of_it_nor_does_what_the_service_completes()
    {
        var archive = await app.StartAsync("Outside court");
        await app.AddAsync(archive, $"{CampaignApp.Missed} is not sampled.");
        await app.ReadAsync(archive);
        await app.AuditAsync((await app.RowsAsync(archive)).Single().VerdictId!.Value);
        (await app.GetAsync(archive)).Quality.ShouldBe(new ArchiveQuality(0, 0, null, null));

        var sampled = await app.StartAsync("Service court", share: 1);
        await app.AddAsync(sampled, $"{WebApp.Person} is completed by the service.");
        await app.ReadAsync(sampled);
        await app.ReviewAsync((await app.RowsAsync(sampled)).Single().VerdictId!.Value, Actor.Service);
        (await app.GetAsync(sampled)).Quality.ShouldBe(new ArchiveQuality(1, 0, null, null));
    }

    [Fact]
    public async Task A_sampled_verdict_is_released_by_people_as_any_other()
    {
        var archive = await app.StartAsync("Released court", share: 1);
        await app.AddAsync(archive, $"{WebApp.Person} is released.");
        await app.ReadAsync(archive);
        var verdict = (await app.RowsAsync(archive)).Single().VerdictId!.Value;
        await app.AuditAsync(verdict);
        (await app.GetAsync(archive)).Counts.Reviewed.ShouldBe(1);

        (await app.Door.AskAsync(new ReleaseVerdict(verdict), People.Trainer)).IsReleased.ShouldBeTrue();

        (await app.GetAsync(archive)).Counts.ShouldBe(new ArchiveCounts(1, 0, 0, 0, 0, 1, 0, 0, 0));
    }
}
