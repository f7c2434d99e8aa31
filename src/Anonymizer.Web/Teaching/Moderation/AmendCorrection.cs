using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Teaching;
using Anonymizer.Core.Text;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Teaching.Moderation;

/// <summary>A trainer teaches something else than the review left, and includes it. The review itself stays as it was.</summary>
/// <param name="Id">The correction.</param>
/// <param name="Taught">What is taught; null for no mention.</param>
/// <param name="Note">Why, or null.</param>
[ForCourts]
public sealed record AmendCorrection(Guid Id, TaughtMention? Taught, string? Note = null) : IRequest
{
    public sealed class Validator : AbstractValidator<AmendCorrection>
    {
        public Validator()
        {
            RuleFor(command => command.Note).MaximumLength(CorrectionRow.LongestNote);
            RuleFor(command => command.Taught!.Type).NotEmpty().MaximumLength(40).Matches("^[A-Z][A-Z_]*$").When(command => command.Taught is not null);
            RuleFor(command => command.Taught!.Need).IsInEnum().When(command => command.Taught is not null);
            RuleFor(command => command.Taught!.Role).IsInEnum().When(command => command.Taught is not null);
            RuleFor(command => command.Taught!.Start).GreaterThanOrEqualTo(0).LessThan(command => command.Taught!.End).When(command => command.Taught is not null);
        }
    }

    internal sealed class Handler(AppDbContext database, Deciding deciding) : IRequestHandler<AmendCorrection>
    {
        public async ValueTask<Unit> Handle(AmendCorrection command, CancellationToken cancellationToken)
        {
            var row = await database.Set<CorrectionRow>().SingleOrDefaultAsync(one => one.Id == command.Id, cancellationToken) ?? throw new NotFoundException("No such correction.");
            var taught = command.Taught is { } said ? await StateOfAsync(row.VerdictId, said, cancellationToken) : null;
            await deciding.DecideAsync([row], CorrectionState.Included, command.Note, cancellationToken);
            row.Amend(taught);

            return Unit.Value;
        }

        private async Task<MentionState> StateOfAsync(Guid verdictId, TaughtMention said, CancellationToken cancellationToken)
        {
            var text = (await database.VerdictTexts.AsNoTracking().SingleOrDefaultAsync(row => row.VerdictId == verdictId, cancellationToken))?.ToText() ?? throw new NotFoundException("The text of the verdict is gone.");
            var span = new TextSpan(said.Start, said.End);
            var isWithin = text.Segments.Any(segment => segment.Start <= span.Start && span.End <= segment.End) && text.At(span).AsSpan().Trim().Length == span.Length;

            return isWithin
                ? new MentionState(span, new EntityType(said.Type), said.Need, said.Role)
                : throw new DomainException("teaching.span", "A mention lies within one paragraph and begins and ends with a word. Choose other borders.");
        }
    }
}

/// <summary>A mention as a trainer wants it taught; offsets in UTF-16 units.</summary>
public sealed record TaughtMention(int Start, int End, string Type, Need Need, EntityRole Role = EntityRole.None);
