using Anonymizer.Core.Review;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review.Work;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Review.Rectifying;

/// <summary>Says what is wrong with a released file. A leak makes the verdict urgent, and stands before all others in the queue.</summary>
/// <param name="VerdictId">The verdict.</param>
/// <param name="Number">The release.</param>
/// <param name="Kind">Something shows that should not, or the other way round.</param>
/// <param name="Text">What and where.</param>
/// <param name="Withdraws">The release is not handed out any more, from now on. For administrators.</param>
public sealed record ReportRelease(Guid VerdictId, int Number, RectificationKind Kind, string Text, bool Withdraws = false) : IRequest<Guid>
{
    public override string ToString() => $"ReportRelease({VerdictId}, {Number}, {Kind})";

    public sealed class Validator : AbstractValidator<ReportRelease>
    {
        public Validator()
        {
            RuleFor(command => command.Kind).IsInEnum();
            RuleFor(command => command.Text).NotEmpty().WithMessage("Say what is wrong, and where.");
            RuleFor(command => command.Text).MaximumLength(RectificationRow.Longest).WithMessage($"A report has at most {RectificationRow.Longest} characters.");
        }
    }

    internal sealed class Handler(AppDbContext database, WorkDesk desk, CurrentActor actor, TimeProvider clock) : IRequestHandler<ReportRelease, Guid>
    {
        public async ValueTask<Guid> Handle(ReportRelease command, CancellationToken cancellationToken)
        {
            var verdict = await database.Verdicts.FindAsync([command.VerdictId], cancellationToken) ?? throw new NotFoundException("No such verdict.");
            var release = await database.Releases.SingleOrDefaultAsync(row => row.VerdictId == verdict.Id && row.IsReleased && row.Number == command.Number, cancellationToken)
                ?? throw new NotFoundException("No such release.");
            var now = clock.GetUtcNow();
            var row = new RectificationRow
            {
                Id = Guid.CreateVersion7(now),
                VerdictId = verdict.Id,
                ReleaseNumber = release.Number,
                Kind = command.Kind,
                Text = command.Text.Trim(),
                By = actor.Value.Id,
                At = now,
            };
            database.Add(row);

            if (command.Withdraws)
            {
                if (!actor.Value.IsIn(verdict.CourtId, Role.Administrator))
                {
                    throw new ForbiddenException("Only an administrator withdraws a release. Send the report without that, and ask one.");
                }

                release.Withdraw(actor.Value.Id, now);
            }

            verdict.Rank(command.Kind == RectificationKind.Leak ? Priority.Urgent : verdict.Priority < Priority.High ? Priority.High : verdict.Priority);
            desk.Tell(verdict.Id);

            return row.Id;
        }
    }
}
