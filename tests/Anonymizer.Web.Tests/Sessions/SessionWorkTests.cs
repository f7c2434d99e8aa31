using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Review;
using Anonymizer.Core.Teaching.Sessions;
using Anonymizer.Web.Review;
using Anonymizer.Web.Sessions;
using Anonymizer.Web.Tests.Support;

namespace Anonymizer.Web.Tests.Sessions;

public sealed class SessionWorkTests(SessionsApp app) : IClassFixture<SessionsApp>
{
    [Fact]
    public async Task The_figures_move_with_each_decision_and_say_what_they_rest_on()
    {
        var (session, verdicts) = await app.SessionAsync(2);
        (await app.GetAsync(session)).Scores.ShouldBeEmpty();

        var file = await app.Door.AskAsync(new OpenReview(verdicts[0]), People.Trainer, TestContext.Current.CancellationToken);
        await app.Door.AskAsync(new DecideSuggestion(verdicts[0], 1, Decision.Accepted), People.Trainer, TestContext.Current.CancellationToken);
        (await ScoreAsync(session)).All.ShouldBe(new PrecisionRecall(1, 0, 0));

        await app.Door.AskAsync(new AddAnnotation(verdicts[0], [Occurrences.Of("Marrowby", file.Review.Text)[0]], EntityType.Location), People.Trainer, TestContext.Current.CancellationToken);
        (await ScoreAsync(session)).ShouldSatisfyAllConditions(
            score => score.Types[EntityType.Location].ShouldBe(new PrecisionRecall(0, 0, 1)),
            score => Estimate.Recall(score.All).ShouldBe(new Estimate(.5, Estimate.Recall(score.All).Low, Estimate.Recall(score.All).High, 2)));

        await app.Door.TellAsync(new CompleteReview(verdicts[0], AcceptRest: true), People.Trainer, TestContext.Current.CancellationToken);
        (await ScoreAsync(session)).All.ShouldBe(new PrecisionRecall(1, 0, 1), "the completed review says the same as the open one did");
        await app.ReviewAsTrainerAsync(verdicts[1]);
        (await ScoreAsync(session)).ShouldSatisfyAllConditions(score => score.Verdicts.ShouldBe(2), score => score.All.ShouldBe(new PrecisionRecall(2, 0, 2)));
    }

    [Fact]
    public async Task The_strip_knows_the_session_of_an_open_verdict_and_forgets_one_that_ended()
    {
        var (session, verdicts) = await app.SessionAsync(2);
        await app.ReviewAsTrainerAsync(verdicts[0]);

        var glance = await app.Door.AskAsync(new GetSessionOf(verdicts[1]), People.Trainer, TestContext.Current.CancellationToken);

        glance.ShouldNotBeNull().ShouldSatisfyAllConditions(
            one => (one.SessionId, one.Goal, one.Position, one.Reviewed, one.Verdicts, one.IsOwnModel).ShouldBe((session, "Towns", 2, 1, 2, false)),
            one => one.Score.All.ShouldBe(new PrecisionRecall(1, 0, 1)));
        await app.Door.TellAsync(new EndSession(session, SessionOutcome.DataOnly), People.Trainer, TestContext.Current.CancellationToken);
        (await app.Door.AskAsync(new GetSessionOf(verdicts[1]), People.Trainer, TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task Next_goes_round_and_leaves_out_what_is_reviewed_or_somebody_elses()
    {
        var (session, verdicts) = await app.SessionAsync(4);
        await app.ReviewAsTrainerAsync(verdicts[0]);
        await app.Door.AskAsync(new OpenReview(verdicts[2]), People.Colleague, TestContext.Current.CancellationToken);

        (await NextAsync(session)).ShouldBe(verdicts[1]);
        (await NextAsync(session, verdicts[1])).ShouldBe(verdicts[3]);
        (await NextAsync(session, verdicts[3])).ShouldBe(verdicts[1]);

        await app.ReviewAsTrainerAsync(verdicts[1]);
        await app.ReviewAsTrainerAsync(verdicts[3]);
        (await NextAsync(session)).ShouldBeNull("the last one is the colleague's");
        await app.Door.TellAsync(new EndSession(session, SessionOutcome.DataOnly), People.Trainer, TestContext.Current.CancellationToken);
        (await Should.ThrowAsync<DomainException>(() => NextAsync(session))).Code.ShouldBe("session.ended");
    }

    private async Task<SessionScore> ScoreAsync(Guid session) => (await app.GetAsync(session)).Scores.Single(one => one.Version == "first").Score;

    private Task<Guid?> NextAsync(Guid session, Guid? after = null) => app.Door.AskAsync(new NextVerdict(session, after), People.Trainer);
}
