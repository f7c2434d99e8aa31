using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Verdicts;

/// <summary>Says how soon verdicts are wanted.</summary>
public sealed record RankVerdicts(IReadOnlyList<Guid> VerdictIds, Priority Priority) : IRequest
{
    private const int Most = 200;

    public override string ToString() => $"RankVerdicts({VerdictIds.Count}, {Priority})";

    public sealed class Validator : AbstractValidator<RankVerdicts>
    {
        public Validator()
        {
            RuleFor(command => command.Priority).IsInEnum();
            RuleFor(command => command.VerdictIds).Must(ids => ids is { Count: >= 1 and <= Most }).WithMessage($"Choose 1 to {Most} verdicts.");
        }
    }

    internal sealed class Handler(AppDbContext database) : IRequestHandler<RankVerdicts>
    {
        public async ValueTask<Unit> Handle(RankVerdicts command, CancellationToken cancellationToken)
        {
            var verdicts = await database.Verdicts.Where(verdict => command.VerdictIds.Contains(verdict.Id)).ToListAsync(cancellationToken);

            if (verdicts.Count < command.VerdictIds.Distinct().Count())
            {
                throw new NotFoundException("One of these verdicts is not here any more. Load the list again.");
            }

            verdicts.ForEach(verdict => verdict.Rank(command.Priority));

            return Unit.Value;
        }
    }
}
