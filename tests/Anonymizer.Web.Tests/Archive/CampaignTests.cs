using Anonymizer.Core;
using Anonymizer.Core.Review;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Archive;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Policy;
using Anonymizer.Web.Tests.Support;
using Anonymizer.Web.Verdicts;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Archive;

public sealed class CampaignTests(CampaignApp app) : IClassFixture<CampaignApp>
{
    [Fact]
    public async Task The_same_file_is_one_row_and_one_verdict_however_often_it_is_sent()
    {
        var archive = await app.StartAsync("Twice court");
        var intake = app.Services.GetRequiredService<FilesIntake>();
        var file = AWordFile.With("Sent three times.");
        var first = await intake.AddAsync(archive, file, "a.docx", CampaignApp.Chief);
        using var zip = new MemoryStream(AZip.Of(("lot/b.docx", file), ("lot/c.docx", AWordFile.With("Another.")), ("lot/note.exe", [1])));
        var unpacked = await intake.AddAsync(archive, zip, CampaignApp.Chief).ToListAsync();
        await app.ReadAsync(archive);
        var last = await intake.AddAsync(archive, file, "d.docx", CampaignApp.Chief);

        (first.File!.IsNew, last.File).ShouldBe((true, first.File with { IsNew = false }));
        unpacked.Select(one => (one.Name, one.File?.IsNew, one.Code)).ShouldBe([("b.docx", false, null), ("c.docx", true, null), ("note.exe", null, "word.unknown-kind")]);
        var rows = await app.RowsAsync(archive);
        rows.Select(row => row.State).ShouldBe([ArchiveFileState.Taken, ArchiveFileState.Taken]);
        rows.ShouldAllBe(row => row.Name == null && row.FileHash == null, "the verdict keeps what is personal");
        var verdict = await app.Door.AskAsync(new GetVerdict(rows[0].VerdictId!.Value), CampaignApp.Chief);
        (verdict.Name, verdict.Court, verdict.DecisionYear, verdict.Purpose, verdict.Priority).ShouldBe(("a.docx", "Twice court", 2019, Purpose.Test, Priority.Low));
    }

    [Fact]
    public async Task The_sample_waits_for_people_and_the_rest_leaves_as_its_policy_says()
    {
        await app.PolicyAsync("Sampled court", CampaignApp.Automatic);
        var archive = await app.StartAsync("Sampled court", ArchiveRoute.Automatic, share: .5);

        for (var number = 0; number < 12; number++)
        {
            await app.AddAsync(archive, $"{WebApp.Person} of Marrowby, number {number}.");
        }

        var view = await app.UntilAsync(archive, view => view.Counts.Released + view.Quality.Sampled == 12 && view.Counts.ForPeople == view.Quality.Sampled);
        var rows = await app.RowsAsync(archive);
        view.Quality.Sampled.ShouldBeInRange(1, 11, "a lot that falls to all or none of twelve is one in two thousand");
        (view.Quality.Audited, view.Quality.All, view.Quality.Unseen).ShouldBe((0, null, null), "nobody has looked, so nothing is known");

        foreach (var row in rows)
        {
            var verdict = await app.Door.AskAsync(new GetVerdict(row.VerdictId!.Value), CampaignApp.Chief);
            (verdict.State, verdict.Route).ShouldBe(row.IsSampled ? (VerdictState.Detected, ReviewRoute.AuditSample) : (VerdictState.Released, ReviewRoute.Automatic));
        }
    }

    [Fact]
    public async Task A_campaign_that_leaves_all_to_people_releases_nothing_by_itself()
    {
        await app.PolicyAsync("Careful court", CampaignApp.Automatic);
        var archive = await app.StartAsync("Careful court", ArchiveRoute.People);
        await app.AddAsync(archive, $"{WebApp.Person} is careful.");

        await app.ReadAsync(archive);

        var verdict = await app.Door.AskAsync(new GetVerdict((await app.RowsAsync(archive)).Single().VerdictId!.Value), CampaignApp.Chief);
        (verdict.State, verdict.Route).ShouldBe((VerdictState.Detected, ReviewRoute.Light));
    }

    [Fact]
    public void The_lots_hang_on_campaign_and_file_alone_and_fall_as_often_as_they_should()
    {
        var (archive, other) = (RowOf(.3), RowOf(.3));
        var hashes = Enumerable.Range(0, 2_000).Select(number => FileStore.HashOf(BitConverter.GetBytes(number))).ToList();
        var drawn = hashes.Where(hash => ArchiveDesk.IsDrawn(archive, hash)).ToList();

        hashes.Where(hash => ArchiveDesk.IsDrawn(archive, hash)).ShouldBe(drawn);
        drawn.Count.ShouldBeInRange(500, 700);
        hashes.Where(hash => ArchiveDesk.IsDrawn(other, hash)).ShouldNotBe(drawn, "another campaign draws others");
        hashes.ShouldAllBe(hash => ArchiveDesk.IsDrawn(RowOf(1), hash) && !ArchiveDesk.IsDrawn(RowOf(0), hash));
    }

    [Fact]
    public async Task A_pause_takes_nothing_a_resumption_goes_on_with_the_same_sample_and_each_twice_is_once()
    {
        var archive = await app.StartAsync("Paused court", share: .5);
        await app.Door.TellAsync(new PauseArchive(archive), CampaignApp.Chief);
        await app.Door.TellAsync(new PauseArchive(archive), CampaignApp.Chief);

        for (var number = 0; number < 10; number++)
        {
            await app.AddAsync(archive, $"Paused, number {number}.");
        }

        await Task.Delay(2_500); // two sweeps
        var paused = await app.GetAsync(archive);
        (paused.Counts.Waiting, paused.Line.State, paused.Line.Revision, paused.PerHour).ShouldBe((10, ArchiveState.Paused, 1, null));
        var sample = (await app.RowsAsync(archive)).Where(row => row.IsSampled).Select(row => row.Hash).ToList();

        await app.Door.TellAsync(new ResumeArchive(archive), CampaignApp.Chief);
        await app.Door.TellAsync(new ResumeArchive(archive), CampaignApp.Chief);
        var read = await app.ReadAsync(archive);

        (read.Counts.ForPeople, read.Line.Revision).ShouldBe((10, 2));
        (await app.RowsAsync(archive)).Where(row => row.IsSampled).Select(row => row.Hash).ShouldBe(sample);
        (await app.FilesAsync(archive, ArchiveFilesKind.Sample)).Count.ShouldBe(sample.Count);
    }

    [Fact]
    public async Task What_waits_when_a_campaign_is_stopped_is_let_go_and_it_takes_nothing_any_more()
    {
        var archive = await app.StartAsync("Stopped court");
        await app.Door.TellAsync(new PauseArchive(archive), CampaignApp.Chief);
        await app.AddAsync(archive, "Never to be read.");

        await app.Door.TellAsync(new StopArchive(archive), CampaignApp.Chief);

        await app.UntilAsync(archive, view => view.Counts.Dropped == 1);
        var row = (await app.RowsAsync(archive)).Single();
        (row.Name, row.FileHash, row.VerdictId).ShouldBe((null, null, null));
        (await app.AddAsync(archive, "Too late.")).Code.ShouldBe("campaign.stopped");
        (await Should.ThrowAsync<DomainException>(() => app.Door.TellAsync(new ResumeArchive(archive), CampaignApp.Chief))).Code.ShouldBe("campaign.stopped");
        await app.Door.TellAsync(new StopArchive(archive), CampaignApp.Chief);
    }

    [Fact]
    public async Task Another_version_of_the_policy_pauses_a_campaign_until_a_person_says_go_on()
    {
        var policy = await app.PolicyAsync("Changing court", null);
        var archive = await app.StartAsync("Changing court");
        await app.Door.AskAsync(new SavePolicy(policy, 1, """{"version":1,"name":"Changing court","language":"en","rules":[{"operator":"remove"}]}""", "Now without bars."), Actor.Service);

        await app.AddAsync(archive, "Under which policy?");
        var paused = await app.UntilAsync(archive, view => view.Line.State == ArchiveState.Paused);

        (paused.Line.PauseCode, paused.Line.Policy, paused.Counts.Waiting).ShouldBe((ArchiveRow.PolicyChanged, "Changing court 1", 1));
        await app.Door.TellAsync(new ResumeArchive(archive), CampaignApp.Chief);
        (await app.ReadAsync(archive)).Line.ShouldSatisfyAllConditions(line => line.Policy.ShouldBe("Changing court 2"), line => line.PauseCode.ShouldBeNull());
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_says_why_and_is_tried_again_when_it_is_sent_again()
    {
        var archive = await app.StartAsync("Broken court");
        byte[] broken = [.. "PK\u0003\u0004"u8, .. new byte[200]];
        var added = await app.Door.AskAsync(new AddToArchive(archive, broken, "broken.docx"), CampaignApp.Chief); // the page's own look at it would have refused it

        await app.UntilAsync(archive, view => view.Counts.Failed == 1);
        var failed = (await app.FilesAsync(archive, ArchiveFilesKind.Failed)).Single();
        (failed.Name, failed.State, failed.VerdictId).ShouldBe(("broken.docx", ArchiveFileState.Refused, null));
        failed.Code.ShouldStartWith("word.");
        failed.Message.ShouldNotBeNullOrEmpty();

        (await app.Door.AskAsync(new AddToArchive(archive, broken, "broken.docx"), CampaignApp.Chief)).ShouldBe(added with { IsNew = true });
        (await app.UntilAsync(archive, view => view.Counts.Failed == 1)).Counts.Files.ShouldBe(1);
    }

    [Fact]
    public async Task What_the_service_had_before_is_known_and_in_no_sample()
    {
        using var client = app.CreateApiClient();
        var own = AWordFile.With("Uploaded before.");
        var verdict = await client.UploadAsync(own, "before.docx", ("court", "Known court"));
        var archive = await app.StartAsync("Known court", share: 1);
        await app.AddAsync(archive, own);

        var view = await app.ReadAsync(archive);

        (view.Counts.Known, view.Counts.Failed, view.Quality.Sampled).ShouldBe((1, 0, 0));
        (await app.RowsAsync(archive)).Select(row => (row.State, row.VerdictId)).ShouldBe([(ArchiveFileState.Known, (Guid?)verdict.Id)]);
    }

    [Fact]
    public async Task That_another_court_has_the_same_file_does_not_show_and_a_campaign_without_a_court_takes_none_of_a_court()
    {
        using var client = app.CreateApiClient();
        var foreign = AWordFile.With("Another court's.");
        var verdict = await client.UploadAsync(foreign, "foreign.docx", ("court", "Foreign court"));
        var (ofCourt, ofNone) = (await app.StartAsync("Unknowing court"), await app.StartAsync());
        await app.AddAsync(ofCourt, foreign);
        await app.ReadAsync(ofCourt);
        await app.AddAsync(ofNone, foreign);
        await app.ReadAsync(ofNone);

        var row = (await app.RowsAsync(ofCourt)).Single();
        row.State.ShouldBe(ArchiveFileState.Taken);
        row.VerdictId.ShouldNotBe(verdict.Id);
        (await app.Door.AskAsync(new GetVerdict(row.VerdictId!.Value), CampaignApp.Chief)).Court.ShouldBe("Unknowing court");
        (await app.FilesAsync(ofNone, ArchiveFilesKind.Failed)).Single().ShouldSatisfyAllConditions(line => line.Code.ShouldBe("campaign.other-court"), line => line.VerdictId.ShouldBeNull());
    }

    [Fact]
    public async Task For_whoever_works_for_another_court_a_campaign_is_not_there()
    {
        var archive = await app.StartAsync("Own court");
        var other = await app.GetAsync(await app.StartAsync("Their court"));
        var limited = CampaignApp.Chief with { Courts = [other.Line.CourtId!.Value] };

        foreach (var ask in new Func<Task>[]
        {
            () => app.Door.AskAsync(new GetArchive(archive), limited),
            () => app.Door.AskAsync(new AddToArchive(archive, [1], "a.docx"), limited),
            () => app.Door.TellAsync(new PauseArchive(archive), limited),
            () => app.Door.TellAsync(new ResumeArchive(archive), limited),
            () => app.Door.TellAsync(new StopArchive(archive), limited),
            () => app.Door.AskAsync(new ListArchiveFiles(archive, ArchiveFilesKind.Failed), limited),
            () => app.Door.AskAsync(new GetArchiveReport(archive), limited),
            () => app.Door.AskAsync(new ExportArchive(archive), limited),
        })
        {
            await Should.ThrowAsync<NotFoundException>(ask);
        }

        (await app.Door.AskAsync(new ListArchives(), limited)).Archives.Select(one => one.Id).ShouldBe([other.Line.Id]);
        await app.Door.AskAsync(new GetArchive(other.Line.Id), limited);
        await Should.ThrowAsync<ForbiddenException>(() => app.Door.AskAsync(new CreateArchive("Not theirs", "Own court"), limited));
    }

    [Fact]
    public async Task An_auditor_reads_and_changes_nothing_and_others_do_not_even_read()
    {
        var archive = await app.StartAsync("Read court");

        await app.Door.AskAsync(new GetArchive(archive), People.Auditor);
        await app.Door.AskAsync(new ExportArchive(archive), People.Auditor);
        await Should.ThrowAsync<ForbiddenException>(() => app.Door.TellAsync(new PauseArchive(archive), People.Auditor));
        await Should.ThrowAsync<ForbiddenException>(() => app.Door.AskAsync(new AddToArchive(archive, [1], "a.docx"), People.Auditor));
        await Should.ThrowAsync<ForbiddenException>(() => app.Door.AskAsync(new GetArchive(archive), People.Trainer));
    }

    private static ArchiveRow RowOf(double share) => new()
    {
        Id = Guid.CreateVersion7(),
        Name = "Lots",
        Purpose = Purpose.Test,
        Route = ArchiveRoute.People,
        AuditShare = share,
        By = Guid.Empty,
        At = DateTimeOffset.UnixEpoch,
    };
}
