using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Review;

/// <summary>What holds for any review: a random proposal, then random actions on whatever is there.</summary>
public class VerdictReviewLaws
{
    private const int Length = 400;

    private static readonly string Words = string.Join(' ', Enumerable.Repeat("word", Length / 5)) + "\n";

    private static readonly Gen<VerdictReview> AnyStart = Gen.Select(Gen.Int[1, 12], Gen.Int[1, 5]).List[0, 15].Select(Start);

    private static readonly Gen<(int Kind, int Pick, int Other, int At)> AnyStep = Gen.Select(Gen.Int[0, 17], Gen.Int[0, 999], Gen.Int[0, 999], Gen.Int[0, 380]);

    private static readonly Gen<(VerdictReview Start, List<ReviewEvent> Events, VerdictReview End)> AnyReview =
        Gen.Select(AnyStart, AnyStep.List[0, 40], Play);

    [Fact]
    public void Replaying_the_stored_events_gives_the_state()
    {
        AnyReview.Sample(played =>
        {
            var stored = played.Events.Select(ReviewEventJson.Write).ToList();
            var replayed = played.Start.Replay(stored.Select(ReviewEventJson.Read));

            replayed.Suggestions.ShouldBe(played.End.Suggestions);
            replayed.Sequence.ShouldBe(played.End.Sequence);
            replayed.Notes.Replacements.ShouldBe(played.End.Notes.Replacements, ignoreOrder: true);
            replayed.Notes.Waived.ShouldBe(played.End.Notes.Waived, ignoreOrder: true);
        });
    }

    [Fact]
    public void Undoing_everything_gives_the_start()
    {
        AnyReview.Sample(played =>
        {
            var review = played.End;

            while (review.CanUndo)
            {
                review = review.Apply(new Undone());
            }

            review.Suggestions.ShouldBe(played.Start.Suggestions);
            review.Notes.Replacements.ShouldBeEmpty();
        });
    }

    [Fact]
    public void Redoing_all_that_was_undone_gives_the_end()
    {
        AnyReview.Sample(played =>
        {
            var review = played.End.Apply(new RestAccepted());
            var end = review;

            while (review.CanUndo)
            {
                review = review.Apply(new Undone());
            }

            while (review.CanRedo)
            {
                review = review.Apply(new Redone());
            }

            review.Suggestions.ShouldBe(end.Suggestions);
            review.Notes.Comments.ShouldBe(end.Notes.Comments, ignoreOrder: true);
        });
    }

    [Fact]
    public void Mentions_stay_disjoint()
    {
        AnyReview.Sample(played => played.End.Suggestions.Zip(played.End.Suggestions.Skip(1))
            .ShouldAllBe(pair => pair.First.Mention.Span.End <= pair.Second.Mention.Span.Start));
    }

    [Fact]
    public void All_mentions_of_an_entity_have_one_type()
    {
        AnyReview.Sample(played => played.End.Suggestions.GroupBy(suggestion => suggestion.Mention.EntityId)
            .ShouldAllBe(group => group.Select(suggestion => suggestion.Mention.Type).Distinct().Count() == 1));
    }

    [Fact]
    public void An_action_leaves_the_review_that_it_was_taken_on_as_it_was()
    {
        AnyReview.Sample(played =>
        {
            var before = played.End.Suggestions.ToList();

            _ = played.End.Apply(new RestAccepted());

            played.End.Suggestions.ShouldBe(before);
        });
    }

    private static VerdictReview Start(List<(int Gap, int Entity)> gaps)
    {
        var mentions = new List<Mention>();
        var at = 0;

        foreach (var (gap, entity) in gaps)
        {
            at += gap;
            mentions.Add(AReview.Proposed(at, 1 + (gap % 7), entity % 2 == 0 ? "PERSON" : "ORG", entity));
            at += 1 + (gap % 7);
        }

        return AReview.From(Words, mentions);
    }

    private static (VerdictReview Start, List<ReviewEvent> Events, VerdictReview End) Play(VerdictReview start, List<(int Kind, int Pick, int Other, int At)> steps)
    {
        var events = new List<ReviewEvent>();
        var review = start;

        foreach (var step in steps)
        {
            if (ActionOf(review, step) is { } action)
            {
                events.Add(action);
                review = review.Apply(action);
            }
        }

        return (start, events, review);
    }

    private static ReviewEvent? ActionOf(VerdictReview review, (int Kind, int Pick, int Other, int At) step)
    {
        var span = new TextSpan(step.At, step.At + 2 + (step.Pick % 15));

        if (step.Kind <= 1 || review.Suggestions.Count == 0)
        {
            return review.Add([span, span.Shift(3)], EntityType.Known[step.Other % 8]);
        }

        var picked = review.Suggestions[step.Pick % review.Suggestions.Count];
        var other = review.Suggestions[step.Other % review.Suggestions.Count].Mention.EntityId;

        return step.Kind switch
        {
            2 => review.CanUndo ? new Undone() : null,
            3 => new SuggestionDecided(picked.Id, (Decision)(step.Other % 3)),
            4 => new EntityDecided(other, (Decision)(step.Pick % 3)),
            5 => picked.IsAdded ? new AnnotationRemoved(picked.Id) : new RestAccepted(),
            6 => review.Resize(picked.Id, span),
            7 => new MentionLinked(picked.Id, other),
            8 => review.Unlink(picked.Id),
            9 => new EntityRetyped(other, EntityType.Known[step.At % 8]),
            10 => review.CanRedo ? new Redone() : null,
            11 => new ConfidentAccepted(step.Pick / 999d),
            12 => picked.Mention.EntityId == other ? null : new EntityMerged(picked.Mention.EntityId, other),
            13 => new ReplacementWritten(other, step.At % 3 == 0 ? null : "[somebody]"),
            14 => new MentionCommented(picked.Id, step.At % 3 == 0 ? null : "why?"),
            15 => new DoubtWaived([$"Short:{step.At % 4}"], step.At % 3 == 0 ? null : "fine"),
            _ => step.At % 2 == 0 ? new EntityNeedChanged(other, Need.NoMask) : new EntityRoleChanged(other, EntityRole.Judge),
        };
    }
}
