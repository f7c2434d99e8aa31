using Anonymizer.Web.Platform;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Sessions;

/// <summary>How many verdicts of a cohort a session could take; gold among them is left out only when it is opened.</summary>
public sealed record CountPool(PoolCohort Cohort) : IRequest<int>, IReads
{
    public sealed class Validator : AbstractValidator<CountPool>
    {
        public Validator() => RuleFor(query => query.Cohort).SetValidator(new PoolCohort.Validator());
    }

    internal sealed class Handler(SessionPool pool) : IRequestHandler<CountPool, int>
    {
        public async ValueTask<int> Handle(CountPool query, CancellationToken cancellationToken) => await pool.Free(query.Cohort).CountAsync(cancellationToken);
    }
}
