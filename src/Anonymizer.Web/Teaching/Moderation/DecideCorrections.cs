using Anonymizer.Core.Teaching;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Teaching.Moderation;

/// <summary>A trainer includes corrections, excludes them, or puts them back among the candidates.</summary>
/// <param name="Ids">At most 1,000.</param>
/// <param name="State">What they are from now on.</param>
/// <param name="Note">Why, or null.</param>
[ForCourts]
public sealed record DecideCorrections(IReadOnlyList<Guid> Ids, CorrectionState State, string? Note = null) : IRequest
{
    public sealed class Validator : AbstractValidator<DecideCorrections>
    {
        public Validator()
        {
            RuleFor(command => command.Ids).NotNull().Must(ids => ids is { Count: > 0 and <= 1000 }).WithMessage("From 1 to 1,000 corrections at once.");
            RuleFor(command => command.State).IsInEnum();
            RuleFor(command => command.Note).MaximumLength(CorrectionRow.LongestNote);
        }
    }

    internal sealed class Handler(AppDbContext database, Deciding deciding) : IRequestHandler<DecideCorrections>
    {
        public async ValueTask<Unit> Handle(DecideCorrections command, CancellationToken cancellationToken)
        {
            var ids = command.Ids.Distinct().ToList();
            var rows = await database.Set<CorrectionRow>().Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken);

            if (rows.Count < ids.Count)
            {
                throw new NotFoundException("No such correction.");
            }

            await deciding.DecideAsync(rows, command.State, command.Note, cancellationToken);

            return Unit.Value;
        }
    }
}
