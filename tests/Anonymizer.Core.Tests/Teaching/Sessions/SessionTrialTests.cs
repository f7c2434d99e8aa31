using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation.Promotion;
using Anonymizer.Core.Teaching.Sessions;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Teaching.Sessions;

public class SessionTrialTests
{
    private static readonly (TextSpan Span, EntityType Type) Name = (new TextSpan(0, 5), EntityType.Person);
    private static readonly (TextSpan Span, EntityType Type) Town = (new TextSpan(10, 15), EntityType.Location);

    [Fact]
    public void What_was_taught_is_no_evidence()
    {
        var comparison = SessionTrial.Compare("a", "b", [Tried(1, isTaught: true), Tried(2, isTaught: false)], new BootstrapSettings());

        comparison.Verdicts.ShouldBe(1);
        comparison.ByType.Select(row => (row.Measure.Type, row.Measure.Kind, row.Difference.Baseline, row.Difference.Candidate)).ShouldContain(("LOC", MeasureKind.Recall, 0, 1));
    }

    [Fact]
    public void A_few_verdicts_prove_nothing_and_many_do()
    {
        Finding(verdicts: 3).ShouldBe(Core.Evaluation.Promotion.Finding.CannotTell);
        Finding(verdicts: 30).ShouldBe(Core.Evaluation.Promotion.Finding.Better);
        SessionTrial.Compare("a", "b", [], new BootstrapSettings()).Rows.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(SessionState.Open, SessionStep.Train, SessionState.Training)]
    [InlineData(SessionState.Training, SessionStep.Return, SessionState.Open)]
    [InlineData(SessionState.Open, SessionStep.End, SessionState.Ended)]
    public void A_session_goes_its_way(SessionState state, SessionStep step, SessionState after)
    {
        state.After(step).ShouldBe(after);
    }

    [Theory]
    [InlineData(SessionState.Training, SessionStep.Train, "session.training")]
    [InlineData(SessionState.Training, SessionStep.End, "session.training")]
    [InlineData(SessionState.Ended, SessionStep.Train, "session.ended")]
    [InlineData(SessionState.Open, SessionStep.Return, "session.state")]
    public void And_no_other(SessionState state, SessionStep step, string code)
    {
        Should.Throw<DomainException>(() => state.After(step)).Code.ShouldBe(code);
    }

    private static Finding Finding(int verdicts) => SessionTrial.Compare("a", "b", Enumerable.Range(1, verdicts).Select(number => Tried(number, isTaught: false)), new BootstrapSettings())
        .ByType.Single(row => row.Measure is { Type: "LOC", Kind: MeasureKind.Recall }).Difference.Finding;

    private static TriedVerdict Tried(int number, bool isTaught) => new(new Guid($"00000000-0000-7000-8000-{number:D12}"), isTaught, [Name], [Name, Town], [Name, Town]);
}
