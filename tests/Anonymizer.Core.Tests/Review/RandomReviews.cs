using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Review;

/// <summary>A random proposal, then random actions on whatever is there.</summary>
internal static class RandomReviews
{
    private const int Length = 400;

    private static readonly string Words = string.Join(' ', Enumerable.Repeat("word", Length / 5)) + "\n";

    private static readonly Gen<VerdictReview> AnyStart = Gen.Select(Gen.Int[1, 12], Gen.Int[1, 5]).List[0, 15].Select(Start);

    private static readonly Gen<(int Kind, int Pick, int Other, int At)> AnyStep = Gen.Select(Gen.Int[0, 17], Gen.Int[0, 999], Gen.Int[0, 999], Gen.Int[0, 380]);

    public static readonly Gen<(VerdictReview Start, List<ReviewEvent> Events, VerdictReview End)> Any =
        Gen.Select(AnyStart, AnyStep.List[0, 40], Play);

    /// <summary>Two people who read the same proposal to the end.</summary>
    public static readonly Gen<(VerdictReview First, VerdictReview Second)> AnyTwo = Gen.Select(AnyStart, AnyStep.List[0, 25], AnyStep.List[0, 25])
        .Select((start, first, second) => (Play(start, first).End.Apply(new RestAccepted()), Play(start, second).End.Apply(new RestAccepted())));

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
