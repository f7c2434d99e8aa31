using Anonymizer.Core;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Platform;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Review.Work;

/// <summary>Gives a verdict to a person, oneself included, or to whoever comes; hands it over, if the actor has it.</summary>
/// <param name="VerdictId">The verdict.</param>
/// <param name="To">The person, or null for whoever comes.</param>
/// <param name="Note">A word that the next person sees, or null.</param>
public sealed record AssignReview(Guid VerdictId, Guid? To, string? Note = null) : IRequest
{
    public const int LongestNote = 1000;

    public override string ToString() => $"AssignReview({VerdictId}, {To})";

    public sealed class Validator : AbstractValidator<AssignReview>
    {
        public Validator() => RuleFor(command => command.Note).MaximumLength(LongestNote).WithMessage($"A note has at most {LongestNote} characters.");
    }

    internal sealed class Handler(Reviews reviews, ReviewPeople people, WorkDesk desk) : IRequestHandler<AssignReview>
    {
        public async ValueTask<Unit> Handle(AssignReview command, CancellationToken cancellationToken)
        {
            var verdict = await reviews.VerdictAsync(command.VerdictId, cancellationToken);

            if (verdict.State is VerdictState.Reviewed or VerdictState.Released)
            {
                throw new DomainException("review.closed", "The review of this verdict is complete. Reopen it before you give it to somebody.");
            }

            if (command.To is { } to && !await people.CanReviewAsync(to, verdict.CourtId, cancellationToken))
            {
                throw new DomainException("review.nobody", "There is no such person, or their role does not allow to review in this court. Choose another person.");
            }

            await desk.GiveAsync(verdict.Id, command.To, string.IsNullOrWhiteSpace(command.Note) ? null : command.Note.Trim(), cancellationToken);

            return Unit.Value;
        }
    }
}
