using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Verdicts;

/// <summary>One verdict, without its text.</summary>
public sealed record GetVerdict(Guid VerdictId) : IRequest<VerdictRow>, IReads
{
    internal sealed class Handler(AppDbContext database) : IRequestHandler<GetVerdict, VerdictRow>
    {
        public async ValueTask<VerdictRow> Handle(GetVerdict query, CancellationToken cancellationToken) =>
            await database.Verdicts.AsNoTracking().Where(verdict => verdict.Id == query.VerdictId).Select(VerdictRow.From(database)).SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException("No such verdict.");
    }
}
