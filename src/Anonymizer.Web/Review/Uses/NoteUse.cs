using Anonymizer.Web.Data;
using Anonymizer.Web.Platform.Auditing;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Review.Uses;

/// <summary>The keys were looked up, or words searched for: what happens in the page alone, told so that it can be counted.</summary>
[NotAudited("Counts what people look for; nothing is decided by it.")]
public sealed record NoteUse(Guid VerdictId, ReviewUse Use) : IRequest
{
    public sealed class Validator : AbstractValidator<NoteUse>
    {
        public Validator() => RuleFor(command => command.Use).Must(use => use is ReviewUse.Help or ReviewUse.Search).WithMessage("Only help and search are told by a page.");
    }

    internal sealed class Handler(ReviewUses uses) : IRequestHandler<NoteUse>
    {
        public async ValueTask<Unit> Handle(NoteUse command, CancellationToken cancellationToken)
        {
            await uses.CountAsync(command.VerdictId, command.Use, cancellationToken);

            return Unit.Value;
        }
    }
}
