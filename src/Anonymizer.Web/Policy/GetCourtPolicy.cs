using Anonymizer.Web.Platform;
using Mediator;

namespace Anonymizer.Web.Policy;

/// <summary>The policy that holds for a verdict now.</summary>
public sealed record GetCourtPolicy(Guid VerdictId) : IRequest<CourtPolicy>, IReads
{
    internal sealed class Handler(CourtPolicies policies) : IRequestHandler<GetCourtPolicy, CourtPolicy>
    {
        public async ValueTask<CourtPolicy> Handle(GetCourtPolicy query, CancellationToken cancellationToken) => await policies.OfVerdictAsync(query.VerdictId, cancellationToken);
    }
}
