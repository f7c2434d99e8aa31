using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Teaching.Sessions;
using Anonymizer.Web.Data;
using Anonymizer.Web.Models.Runs;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review;
using Anonymizer.Web.Sessions;
using Anonymizer.Web.Tests.Models;
using Anonymizer.Web.Tests.Support;
using Anonymizer.Web.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Sessions;

/// <summary>A service whose model in use knows one name; every model that is trained knows the town too.</summary>
public class SessionsApp : ModelsApp
{
    private int _number;

    public SessionsApp()
        : this(null)
    {
    }

    protected SessionsApp(string? folder)
        : base(folder)
    {
    }

    /// <summary>Verdicts of a court of their own, detected by the model in use.</summary>
    internal async Task<(Guid Court, IReadOnlyList<Guid> Verdicts)> CourtAsync(int verdicts)
    {
        var name = $"Court {Interlocked.Increment(ref _number)}";
        var client = CreateApiClient();
        var ids = new List<Guid>();

        foreach (var number in Enumerable.Range(1, verdicts))
        {
            var uploaded = await client.UploadAsync(AWordFile.With($"{Person} lives in Marrowby.", $"{name}, matter {number}."), $"{name} {number}.docx", ("court", name));
            (await client.SettledAsync(uploaded.Id)).FailureMessage.ShouldBeNull();
            ids.Add(uploaded.Id);
        }

        return ((await Door.AskAsync(new GetCourts(), People.Trainer)).Single(court => court.Name == name).Id, ids);
    }

    internal async Task<(Guid Session, IReadOnlyList<Guid> Verdicts)> SessionAsync(int verdicts)
    {
        var (court, _) = await CourtAsync(verdicts);
        var session = await Door.AskAsync(new OpenSession("Towns", ["LOC"], new PoolCohort(CourtId: court), SessionOrder.Random), People.Trainer);

        return (session, [.. (await GetAsync(session)).Verdicts.Select(verdict => verdict.VerdictId)]);
    }

    internal Task<SessionView> GetAsync(Guid session) => Door.AskAsync(new GetSession(session), People.Auditor);

    /// <summary>Marks the town where the model does not know it, and completes the review.</summary>
    internal async Task ReviewAsTrainerAsync(Guid verdict)
    {
        var file = await Door.AskAsync(new OpenReview(verdict), People.Trainer);

        if (file.Review.Suggestions.All(one => one.Mention.Type != EntityType.Location))
        {
            await Door.AskAsync(new AddAnnotation(verdict, [Occurrences.Of("Marrowby", file.Review.Text)[0]], EntityType.Location), People.Trainer);
        }

        await Door.TellAsync(new CompleteReview(verdict, AcceptRest: true), People.Trainer);
    }

    /// <summary>Trains the session and waits until its model has proposed in all that waits.</summary>
    internal async Task<string> TrainAsync(Guid session)
    {
        var run = await OverAsync(await Door.AskAsync(new TrainSession(session), People.Trainer));
        run.Run.State.ShouldBe(TrainingState.Finished);
        await Eventually.Async(() => GetAsync(session), view => view.Verdicts.All(one => one.State != Core.Verdicts.VerdictState.Detected || one.ProposedBy == run.Run.Version));

        return run.Run.Version;
    }

    internal async Task<List<T>> RowsAsync<T>()
        where T : class
    {
        await using var scope = Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<T>().AsNoTracking().ToListAsync();
    }
}
