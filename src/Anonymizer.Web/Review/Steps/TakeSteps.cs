using Anonymizer.Core;
using Anonymizer.Core.Review;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Review.Steps;

/// <summary>Takes several actions of a reviewer at once: all of them, or none.</summary>
/// <param name="VerdictId">The verdict.</param>
/// <param name="Steps">In the order in which they are taken.</param>
/// <param name="Sequence">The review's sequence that the caller looked at; null not to check.</param>
public sealed record TakeSteps(Guid VerdictId, IReadOnlyList<ReviewStep> Steps, int? Sequence = null) : IRequest<ReviewFile>
{
    public const int Most = 5_000;

    internal const string Changed = "review.changed";

    public override string ToString() => $"TakeSteps({VerdictId}, {Steps.Count})";

    public sealed class Validator : AbstractValidator<TakeSteps>
    {
        public Validator()
        {
            RuleFor(command => command.Steps).NotEmpty().WithMessage("Give at least one action in 'steps'.");
            RuleFor(command => command.Steps.Count).LessThanOrEqualTo(Most).WithMessage($"Send at most {Most} actions at once.");
            RuleForEach(command => command.Steps).Must(step => step is { IsNothing: false }).WithMessage("Say which 'action' it is.");
            RuleForEach(command => command.Steps).SetInheritanceValidator(step =>
            {
                step.Add(new DecideValidator());
                step.Add(new DecideWholeValidator());
                step.Add(new MarkValidator());
                step.Add(new RetypeValidator());
                step.Add(new CommentValidator());
                step.Add(new WaiveValidator());
            });
        }
    }

    internal sealed class Handler(Reviews reviews) : IRequestHandler<TakeSteps, ReviewFile>
    {
        public async ValueTask<ReviewFile> Handle(TakeSteps command, CancellationToken cancellationToken)
        {
            var verdict = await reviews.VerdictAsync(command.VerdictId, cancellationToken);
            var reading = await reviews.TakeUpAsync(verdict, cancellationToken);
            var review = await reviews.GetAsync(verdict.Id, reading.Number, cancellationToken);

            if (command.Sequence is { } seen && seen != review.Sequence)
            {
                throw new DomainException("review.changed", $"The review went on since you looked at it: it stands at {review.Sequence}. Get it again and decide anew.");
            }

            return ReviewFile.Of(verdict, command.Steps.Aggregate(review, (earlier, step) => reviews.Add(verdict.Id, reading.Number, earlier, step.EventFor(earlier))));
        }
    }

    private sealed class DecideValidator : AbstractValidator<ReviewStep.Decide>
    {
        public DecideValidator() => RuleFor(step => step.Decision).IsInEnum();
    }

    private sealed class DecideWholeValidator : AbstractValidator<ReviewStep.DecideWhole>
    {
        public DecideWholeValidator() => RuleFor(step => step.Decision).IsInEnum();
    }

    private sealed class MarkValidator : AbstractValidator<ReviewStep.Mark>
    {
        public MarkValidator()
        {
            RuleFor(step => step.Type.Name).NotEmpty().MaximumLength(40);
            RuleFor(step => step.Need).IsInEnum();
        }
    }

    private sealed class RetypeValidator : AbstractValidator<ReviewStep.Retype>
    {
        public RetypeValidator() => RuleFor(step => step.Type.Name).NotEmpty().MaximumLength(40);
    }

    private sealed class CommentValidator : AbstractValidator<ReviewStep.Comment>
    {
        public CommentValidator() => RuleFor(step => step.Text).MaximumLength(MentionCommented.Longest);
    }

    private sealed class WaiveValidator : AbstractValidator<ReviewStep.Waive>
    {
        public WaiveValidator()
        {
            RuleFor(step => step.Doubts).NotEmpty();
            RuleForEach(step => step.Doubts).NotEmpty().MaximumLength(80);
            RuleFor(step => step.Reason).Must(reason => reason is null || reason.Trim().Length > 0).WithMessage("Say why the doubt can be let go.");
            RuleFor(step => step.Reason).MaximumLength(DoubtWaived.Longest);
        }
    }
}
