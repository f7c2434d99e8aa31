using Anonymizer.Core;
using Anonymizer.Core.Teaching.Sessions;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review;
using Anonymizer.Web.Sessions;
using Anonymizer.Web.Tests.Support;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Sessions;

public sealed class SessionPoolTests(SessionsApp app) : IClassFixture<SessionsApp>
{
    [Theory]
    [InlineData(SessionOrder.Uncertainty)]
    [InlineData(SessionOrder.Diversity)]
    [InlineData(SessionOrder.Random)]
    public async Task A_session_takes_what_waits_in_its_cohort_and_no_more_than_it_wants(SessionOrder order)
    {
        var (court, verdicts) = await app.CourtAsync(3);

        var session = await OpenAsync(new PoolCohort(Purpose.Production, CourtId: court, ModelVersion: "first"), order, count: 2);

        var view = await app.GetAsync(session);
        view.Verdicts.Select(verdict => verdict.Position).ShouldBe([1, 2]);
        view.Verdicts.ShouldAllBe(verdict => verdicts.Contains(verdict.VerdictId) && verdict.State == VerdictState.Detected && verdict.ProposedBy == "first");
        (await CountAsync(new PoolCohort(CourtId: court))).ShouldBe(1, "the third is still free");
    }

    [Fact]
    public async Task An_empty_pool_is_refused_with_what_to_do()
    {
        var (court, _) = await app.CourtAsync(1);

        (await Should.ThrowAsync<DomainException>(() => OpenAsync(new PoolCohort(Purpose.Test, CourtId: court)))).Code.ShouldBe("session.empty");
        (await Should.ThrowAsync<DomainException>(() => OpenAsync(new PoolCohort(CourtId: court, To: new DateOnly(2001, 1, 1))))).Code.ShouldBe("session.empty");
        await Should.ThrowAsync<ValidationException>(() => OpenAsync(new PoolCohort(From: new DateOnly(2026, 2, 1), To: new DateOnly(2026, 1, 1))));
    }

    [Fact]
    public async Task What_somebody_else_has_is_not_taken_and_what_one_has_oneself_is()
    {
        var (court, verdicts) = await app.CourtAsync(3);
        await app.Door.AskAsync(new OpenReview(verdicts[0]), People.Colleague, TestContext.Current.CancellationToken);
        await app.Door.AskAsync(new OpenReview(verdicts[1]), People.Trainer, TestContext.Current.CancellationToken);

        var view = await app.GetAsync(await OpenAsync(new PoolCohort(CourtId: court)));

        view.Verdicts.Select(verdict => verdict.VerdictId).ShouldBe([verdicts[1], verdicts[2]], ignoreOrder: true);
    }

    [Fact]
    public async Task No_verdict_is_in_two_open_sessions_not_even_when_both_ask_at_once()
    {
        var (court, verdicts) = await app.CourtAsync(2);
        var first = await OpenAsync(new PoolCohort(CourtId: court));

        (await Should.ThrowAsync<DomainException>(() => OpenAsync(new PoolCohort(CourtId: court)))).Code.ShouldBe("session.empty");
        await Should.ThrowAsync<DbUpdateException>(() => TakeAsync(first, verdicts[0]));

        await app.Door.TellAsync(new EndSession(first, SessionOutcome.DataOnly), People.Trainer, TestContext.Current.CancellationToken);
        (await app.GetAsync(await OpenAsync(new PoolCohort(CourtId: court)))).Verdicts.Count.ShouldBe(2, "an ended session holds nothing");
    }

    [Fact]
    public async Task What_is_uploaded_for_it_comes_last_and_what_another_one_has_does_not_come()
    {
        var (session, _) = await app.SessionAsync(1);
        var (_, own) = await app.CourtAsync(1);
        var (_, taken) = await app.SessionAsync(1);

        await app.Door.TellAsync(new AddToSession(session, own[0]), People.Trainer, TestContext.Current.CancellationToken);
        await app.Door.TellAsync(new AddToSession(session, own[0]), People.Trainer, TestContext.Current.CancellationToken);

        (await app.GetAsync(session)).Verdicts.Select(verdict => (verdict.Position, verdict.VerdictId == own[0])).ShouldBe([(1, false), (2, true)]);
        (await Should.ThrowAsync<DomainException>(() => app.Door.TellAsync(new AddToSession(session, taken[0]), People.Trainer))).Code.ShouldBe("session.taken");
    }

    [Fact]
    public async Task Trainers_open_sessions_auditors_look_and_programs_do_neither_open_nor_end_them()
    {
        var (session, _) = await app.SessionAsync(1);
        var program = new Actor(Guid.CreateVersion7(), "program", [Role.ApiClient]);

        (await app.Door.AskAsync(new ListSessions(), People.Auditor, TestContext.Current.CancellationToken)).ShouldContain(line => line.Id == session && line.Goal == "Towns");
        await Should.ThrowAsync<ForbiddenException>(() => app.Door.TellAsync(new EndSession(session, SessionOutcome.DataOnly), People.Auditor));
        await Should.ThrowAsync<ForbiddenException>(() => app.Door.AskAsync(new TrainSession(session), program));
    }

    private Task<Guid> OpenAsync(PoolCohort cohort, SessionOrder order = SessionOrder.Random, int count = 20) =>
        app.Door.AskAsync(new OpenSession("Towns", ["LOC"], cohort, order, count), People.Trainer);

    private Task<int> CountAsync(PoolCohort cohort) => app.Door.AskAsync(new CountPool(cohort), People.Trainer);

    /// <summary>As a session would that looked at the pool at the same time.</summary>
    private async Task TakeAsync(Guid session, Guid verdict)
    {
        var (other, _) = await app.SessionAsync(1);
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        (await database.Set<SessionVerdictRow>().AnyAsync(row => row.SessionId == session && row.VerdictId == verdict)).ShouldBeTrue();
        database.Add(new SessionVerdictRow { SessionId = other, VerdictId = verdict, Position = 9 });
        await database.SaveChangesAsync();
    }
}
