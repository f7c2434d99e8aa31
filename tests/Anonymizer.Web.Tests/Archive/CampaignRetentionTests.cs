using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Archive;
using Anonymizer.Web.Data;
using Anonymizer.Web.Retention.Rules;
using Anonymizer.Web.Tests.Retention;
using Anonymizer.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Archive;

public sealed class CampaignRetentionTests : IAsyncDisposable
{
    private readonly RetentionApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Nothing_tells_a_file_of_a_campaign_whose_time_is_over_whether_it_is_a_verdict_or_only_waits()
    {
        var word = $"Wortlaut{Guid.CreateVersion7():N}";
        var archive = await _app.Door.AskAsync(new CreateArchive("Old things", null, Purpose.Test), RetentionApp.Chief);
        await AddAsync(archive, $"Taken {word}.", $"{word}-taken.docx");
        await Eventually.Async(() => _app.Door.AskAsync(new GetArchive(archive), RetentionApp.Chief), view => view.Counts.ForPeople == 1);
        await _app.Door.TellAsync(new PauseArchive(archive), RetentionApp.Chief);
        await AddAsync(archive, $"Waiting {word}.", $"{word}-waiting.docx");
        _app.Holds($"{word}-waiting").ShouldBeTrue();
        await _app.SweptAsync();
        _app.StoredFiles.ShouldBe(2, "what waits is needed by nobody else, and stays");

        await _app.Door.TellAsync(new SetRetention(null, 30, 30, null, null, null, "Test."), RetentionApp.Chief);
        _app.Clock.Pass(TimeSpan.FromDays(31));
        await _app.PurgeAsync();

        await Eventually.Async(() => Task.FromResult(_app.Holds(word)), holds => !holds);
        _app.StoredFiles.ShouldBe(0);
        await using var scope = _app.Services.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<ArchiveFileRow>().ToListAsync();
        rows.ShouldAllBe(row => row.Hash.StartsWith("gone-", StringComparison.Ordinal) && row.Name == null && row.FileHash == null);
        var counts = (await _app.Door.AskAsync(new GetArchive(archive), RetentionApp.Chief)).Counts;
        (counts.Files, counts.Dropped, counts.Failed).ShouldBe((2, 1, 1), "the figures stay");
    }

    private async Task AddAsync(Guid archive, string text, string name) =>
        (await _app.Services.GetRequiredService<FilesIntake>().AddAsync(archive, AWordFile.With(text), name, RetentionApp.Chief)).Code.ShouldBeNull();
}
