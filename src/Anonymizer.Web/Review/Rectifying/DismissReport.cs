using Anonymizer.Core;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review.Work;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Review.Rectifying;

/// <summary>Says why nothing was wrong with a released file that somebody reported. A withdrawn release stays withdrawn until it is given back.</summary>
public sealed record DismissReport(Guid VerdictId, Guid Id, string Resolution) : IRequest
{
    public override string ToString() => $"DismissReport({VerdictId}, {Id})";

    public sealed class Validator : AbstractValidator<DismissReport>
    {
        public Validator() => RuleFor(command => command.Resolution).NotEmpty().MaximumLength(RectificationRow.Longest);
    }

    internal sealed class Handler(AppDbContext database, WorkDesk desk, CurrentActor actor, TimeProvider clock) : IRequestHandler<DismissReport>
    {
        public async ValueTask<Unit> Handle(DismissReport command, CancellationToken cancellationToken)
        {
            var row = await database.Set<RectificationRow>().SingleOrDefaultAsync(one => one.Id == command.Id && one.VerdictId == command.VerdictId, cancellationToken) ?? throw new NotFoundException("No such report.");

            if (row.EndedAt is not null)
            {
                throw new DomainException("rectification.ended", "This report is answered already. Load the page again to see how.");
            }

            row.Dismiss(actor.Value.Id, clock.GetUtcNow(), command.Resolution.Trim());
            desk.Tell(command.VerdictId);

            return Unit.Value;
        }
    }
}
