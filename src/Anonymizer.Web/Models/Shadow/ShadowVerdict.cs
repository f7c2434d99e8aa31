using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Detection;
using Anonymizer.Web.Lists;
using Anonymizer.Web.Models.Registry;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Anonymizer.Web.Policy;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Models.Shadow;

/// <summary>Lets the candidate read the oldest new verdict that it has not read.</summary>
/// <returns>False where there is none.</returns>
[NotAudited("Looks for work of the shadow, whose start and stop are entered.")]
internal sealed record ShadowVerdict : IRequest<bool>, IServiceOnly
{
    internal sealed class Handler(
        AppDbContext database, ModelHistory history, ShadowModel shadow, VerdictDetector detector, CaseLists lists, CourtPolicies policies, TimeProvider clock) : IRequestHandler<ShadowVerdict, bool>
    {
        public async ValueTask<bool> Handle(ShadowVerdict command, CancellationToken cancellationToken)
        {
            if (await history.ShadowAsync(cancellationToken) is not { } running)
            {
                return false;
            }

            var verdict = await database.Verdicts.AsNoTracking()
                .Where(one => one.UploadedAt >= running.Since && one.ModelVersion != null && one.ModelVersion != running.Version)
                .Where(one => one.State == VerdictState.Detected || one.State == VerdictState.InReview)
                .Where(one => !database.Set<ShadowRow>().Any(row => row.VerdictId == one.Id && row.Version == running.Version))
                .OrderBy(one => one.UploadedAt)
                .FirstOrDefaultAsync(cancellationToken);

            if (verdict is null)
            {
                return false;
            }

            var text = await database.VerdictTexts.AsNoTracking().SingleAsync(row => row.VerdictId == verdict.Id, cancellationToken);
            var policy = (await policies.OfCourtAsync(verdict.Court, cancellationToken)).Policy;
            var found = await detector.DetectWithAsync(shadow.Of(running.Version), text.ToText(), policy.RecallFloors, await lists.OfAsync(verdict, cancellationToken), cancellationToken);
            database.Add(new ShadowRow { VerdictId = verdict.Id, Version = running.Version, Active = verdict.ModelVersion!, Mentions = ShadowMention.Write(found.Mentions), At = clock.GetUtcNow() });

            return true;
        }
    }
}
