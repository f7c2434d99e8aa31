using Anonymizer.Web.Archive;
using Anonymizer.Web.Archive.Taking;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Tests.Support;
using Anonymizer.Web.Verdicts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Archive;

/// <summary>A service that ends in the middle of a campaign, and the next one that goes on; what the two of several nodes do at once.</summary>
public sealed class CampaignRestartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("anonymizer-campaign-").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task The_next_start_goes_on_with_what_waits_and_does_nothing_twice()
    {
        var files = Enumerable.Range(0, 8).Select(number => AWordFile.With($"{WebApp.Person}, number {number}.")).ToList();
        Guid archive;
        IReadOnlyList<string> sample;

        await using (var first = new Run(_folder, atOnce: 3, hasModel: false))
        {
            archive = await first.StartAsync("Restarted court", share: .5);

            foreach (var file in files)
            {
                await first.AddAsync(archive, file);
            }

            var view = await first.UntilAsync(archive, view => view.Counts.Reading == 3);
            await Task.Delay(1_500); // a sweep, in which there is no room
            view = await first.GetAsync(archive);
            (view.Counts.Reading, view.Counts.Waiting).ShouldBe((3, 5), "not more than fit wait to be read");
            sample = [.. (await first.RowsAsync(archive)).Where(row => row.IsSampled).Select(row => row.Hash)];
        }

        await using var next = new Run(_folder, atOnce: 3, hasModel: true);
        await next.ReadAsync(archive);

        (await next.AddAsync(archive, files[1])).File!.IsNew.ShouldBeFalse();
        var rows = await next.RowsAsync(archive);
        rows.Count.ShouldBe(8);
        rows.ShouldAllBe(row => row.State == ArchiveFileState.Taken);
        rows.Select(row => row.VerdictId).Distinct().Count().ShouldBe(8);
        rows.Where(row => row.IsSampled).Select(row => row.Hash).ShouldBe(sample);
        (await next.Door.AskAsync(new ListVerdicts(), Actor.Service)).Total.ShouldBe(8);
    }

    /// <summary>A process that is killed between the upload and whatever it would do next leaves nothing to do.</summary>
    [Fact]
    public async Task The_transaction_that_stores_a_verdict_is_the_one_that_makes_it_the_campaigns()
    {
        await using var app = new Run(_folder, atOnce: 3, hasModel: false);
        var archive = await app.StartAsync("Killed court", share: 1);
        await app.Door.TellAsync(new PauseArchive(archive), CampaignApp.Chief);
        var file = AWordFile.With("Killed after the upload.");
        await app.AddAsync(archive, file);
        var waiting = (await app.RowsAsync(archive)).Single();

        var uploaded = await app.Door.AskAsync(new NextFile(waiting.Id, waiting.FileHash!, waiting.Name!, null, "Killed court", Core.Verdicts.Purpose.Test, 2019, null).ToUpload(file, waiting.Name!), Actor.Service);

        var row = (await app.RowsAsync(archive)).Single();
        (row.State, row.VerdictId, row.IsSampled).ShouldBe((ArchiveFileState.Taken, uploaded.Id, true));
        await app.Door.TellAsync(new SettleFile(row.Id, uploaded.Id, null, null), Actor.Service);
        (await app.RowsAsync(archive)).Single().State.ShouldBe(ArchiveFileState.Taken, "what another node says too late changes nothing");
    }

    [Fact]
    public async Task Several_nodes_that_take_the_same_file_at_once_make_one_verdict_of_it()
    {
        await using var app = new Run(_folder, atOnce: 3, hasModel: false);
        var archive = await app.StartAsync("Crowded court");
        await app.Door.TellAsync(new PauseArchive(archive), CampaignApp.Chief);
        var file = AWordFile.With("Wanted by all.");
        await app.AddAsync(archive, file);
        var waiting = (await app.RowsAsync(archive)).Single();
        var next = new NextFile(waiting.Id, waiting.FileHash!, waiting.Name!, null, "Crowded court", Core.Verdicts.Purpose.Test, 2019, null);

        var all = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => app.Door.AskAgainAsync(next.ToUpload(file, "a.docx"), Actor.Service, UploadVerdict.MostTries)));

        all.Count(one => one.IsNew).ShouldBe(1);
        all.Select(one => one.Id).Distinct().ShouldHaveSingleItem();
        (await app.RowsAsync(archive)).Single().VerdictId.ShouldBe(all[0].Id);
    }

    private sealed class Run(string folder, int atOnce, bool hasModel) : CampaignApp(folder)
    {
        protected override void Configure(IWebHostBuilder builder)
        {
            base.Configure(builder);
            builder.UseSetting("Archive:AtOnce", atOnce.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        protected override void Configure(IServiceCollection services)
        {
            if (!hasModel)
            {
                AppWithoutModel.Use(services);
            }
        }
    }
}
