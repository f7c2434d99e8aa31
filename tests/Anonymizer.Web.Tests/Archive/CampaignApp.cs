using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Archive;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Policy;
using Anonymizer.Web.Review;
using Anonymizer.Web.Tests.Support;
using Anonymizer.Web.Verdicts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Archive;

/// <summary>The service with a campaign's steps, through the product's own requests.</summary>
public class CampaignApp : WebApp
{
    public const string Automatic = """{"automatic":{"confidence":0.5,"risk":1},"auditShare":0}""";

    /// <summary>Somebody whom the model does not know.</summary>
    public const string Missed = "Zebulon Wraxall";

    public CampaignApp()
    {
    }

    protected CampaignApp(string folder)
        : base(folder)
    {
    }

    internal static Actor Chief { get; } = new(Guid.Parse("00000000-0000-7000-8000-0000000000ca"), "chief@court.example", [Role.Administrator]);

    internal Door Door => Services.GetRequiredService<Door>();

    protected override void Configure(IWebHostBuilder builder)
    {
        base.Configure(builder);
        builder.UseSetting("Archive:SweepSeconds", "1");
    }

    internal Task<Guid> StartAsync(string? court = null, ArchiveRoute route = ArchiveRoute.People, double share = 0) =>
        Door.AskAsync(new CreateArchive("An old archive", court, Purpose.Test, route, share, DecisionYear: 2019), Chief);

    internal Task<AddedFile> AddAsync(Guid archive, string text) => AddAsync(archive, AWordFile.With(text));

    internal Task<AddedFile> AddAsync(Guid archive, byte[] file) => Services.GetRequiredService<FilesIntake>().AddAsync(archive, file, "old.docx", Chief);

    internal Task<ArchiveView> GetAsync(Guid archive) => Door.AskAsync(new GetArchive(archive), Chief);

    internal Task<ArchiveView> UntilAsync(Guid archive, Func<ArchiveView, bool> isThere) => Eventually.Async(() => GetAsync(archive), isThere);

    /// <summary>Until every file was read.</summary>
    internal Task<ArchiveView> ReadAsync(Guid archive) => UntilAsync(archive, view => view.Counts is { Waiting: 0, Reading: 0 });

    internal async Task<IReadOnlyList<ArchiveFileLine>> FilesAsync(Guid archive, ArchiveFilesKind which) => (await Door.AskAsync(new ListArchiveFiles(archive, which, Limit: 500), Chief)).Files;

    /// <summary>The rows as they are stored.</summary>
    internal async Task<IReadOnlyList<ArchiveFileRow>> RowsAsync(Guid archive)
    {
        await using var scope = Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<ArchiveFileRow>().AsNoTracking().Where(row => row.ArchiveId == archive).OrderBy(row => row.Id).ToListAsync();
    }

    internal async Task<Guid> PolicyAsync(string court, string? routes)
    {
        var document = $$"""{"version":1,"name":"{{court}}","language":"en",{{(routes is null ? "" : $"\"routes\":{routes},")}}"rules":[{"operator":"blackBar"}]}""";
        var id = await Door.AskAsync(new CreatePolicy(document, "Test."), Actor.Service);
        await Door.TellAsync(new UsePolicy(court, id, "Test."), Actor.Service);

        return id;
    }

    /// <summary>A person reviews a verdict in full and adds whom the model missed, where the text has them.</summary>
    internal async Task AuditAsync(Guid verdict)
    {
        var text = (await Door.AskAsync(new OpenReview(verdict), People.Trainer)).Review.Text.Value;

        if (text.IndexOf(Missed, StringComparison.Ordinal) is >= 0 and var start)
        {
            await Door.AskAsync(new AddAnnotation(verdict, [new TextSpan(start, start + Missed.Length)], EntityType.Person), People.Trainer);
        }

        await this.ReviewAsync(verdict, People.Trainer);
    }
}
