using Anonymizer.Core.Detection;
using Anonymizer.Core.Quality;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Quality;

public class PracticeScoreTests
{
    private static readonly Mention Gold = new(new TextSpan(10, 20), EntityType.Person, Need.Direct, 1, new Explanation(MentionSource.Person, "gold", ""));

    [Fact]
    public void Each_kind_of_difference_is_named()
    {
        Kinds([Gold], []).ShouldBe([PracticeDifferenceKind.Missed]);
        Kinds([], [Gold]).ShouldBe([PracticeDifferenceKind.TooMuch]);
        Kinds([Gold], [Gold with { Span = new TextSpan(10, 15) }]).ShouldBe([PracticeDifferenceKind.Borders]);
        Kinds([Gold], [Gold with { Type = EntityType.Location }]).ShouldBe([PracticeDifferenceKind.Type]);
        Kinds([Gold], [Gold with { Need = Need.NoMask }]).ShouldBe([PracticeDifferenceKind.Mask]);
        Kinds([Gold], [Gold with { Need = Need.Quasi, Role = EntityRole.Witness }]).ShouldBeEmpty("it is masked either way");
    }

    [Fact]
    public void Who_says_what_gold_says_is_right_everywhere()
    {
        var gold = Enumerable.Range(0, 5).Select(index => Gold with { Span = new TextSpan(index * 10, (index * 10) + 4) }).ToList();

        var score = PracticeScore.Of(gold, gold);

        (score.Score.F1, score.Differences.Count).ShouldBe((1, 0));
    }

    [Fact]
    public void The_score_counts_what_is_missed_and_too_much()
    {
        var score = PracticeScore.Of([Gold, Gold with { Span = new TextSpan(30, 40) }], [Gold, Gold with { Span = new TextSpan(50, 60) }, Gold with { Span = new TextSpan(70, 80) }]).Score;

        (score.Right, score.Spurious, score.Missed).ShouldBe((1, 2, 1));
    }

    private static IEnumerable<PracticeDifferenceKind> Kinds(Mention[] gold, Mention[] own) => PracticeScore.Of(gold, own).Differences.Select(one => one.Kind);
}
