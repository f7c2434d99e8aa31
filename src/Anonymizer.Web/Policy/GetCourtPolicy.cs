using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Mediator;

namespace Anonymizer.Web.Policy;

/// <summary>The policy that holds for a verdict now.</summary>
[ForCourts]
public sealed record GetCourtPolicy(Guid VerdictId) : IRequest<CourtPolicy>, IReads
{
    internal sealed class Handler(CourtPolicies policies) : IRequestHandler<GetCourtPolicy, CourtPolicy>
    {
        public async ValueTask<CourtPolicy> Handle(GetCourtPolicy query, CancellationToken cancellationToken) => await policies.OfVerdictAsync(query.VerdictId, cancellationToken);
    }
}
