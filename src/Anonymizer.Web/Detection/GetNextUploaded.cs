using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Detection;

/// <summary>The oldest verdict that waits for detection, or null.</summary>
internal sealed record GetNextUploaded : IRequest<Guid?>, IServiceOnly
{
    internal sealed class Handler(AppDbContext database) : IRequestHandler<GetNextUploaded, Guid?>
    {
        public async ValueTask<Guid?> Handle(GetNextUploaded query, CancellationToken cancellationToken) =>
            await database.Verdicts.AsNoTracking()
                .Where(verdict => verdict.State == VerdictState.Uploaded)
                .OrderBy(verdict => verdict.UploadedAt)
                .Select(verdict => (Guid?)verdict.Id)
                .FirstOrDefaultAsync(cancellationToken);
    }
}
