using Anonymizer.Web.Platform.Auditing;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Review.Doubts;

/// <summary>An open page says what is left to decide in its verdict, for the list of verdicts.</summary>
[NotAudited("A count for the list of verdicts, of what other entries say.")]
public sealed record NoteLeft(Guid VerdictId, int Pending, int Doubts) : IRequest
{
    public sealed class Validator : AbstractValidator<NoteLeft>
    {
        public Validator()
        {
            RuleFor(command => command.Pending).GreaterThanOrEqualTo(0);
            RuleFor(command => command.Doubts).GreaterThanOrEqualTo(0);
        }
    }

    internal sealed class Handler(ReviewDoubts doubts) : IRequestHandler<NoteLeft>
    {
        public async ValueTask<Unit> Handle(NoteLeft command, CancellationToken cancellationToken)
        {
            await doubts.NoteAsync(command.VerdictId, command.Pending, command.Doubts, cancellationToken);

            return Unit.Value;
        }
    }
}
