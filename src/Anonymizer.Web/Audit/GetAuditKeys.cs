using Anonymizer.Web.Platform;
using Mediator;

namespace Anonymizer.Web.Audit;

/// <summary>The public keys that the checkpoints are signed with, as PEM one after another.</summary>
[Allowed(Role.Administrator, Role.Auditor)]
public sealed record GetAuditKeys : IRequest<string>, IReads
{
    internal sealed class Handler(AuditKeys keys) : IRequestHandler<GetAuditKeys, string>
    {
        public ValueTask<string> Handle(GetAuditKeys query, CancellationToken cancellationToken) => ValueTask.FromResult(string.Concat(keys.PublicPems()));
    }
}
