using System.Text;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Mediator;

namespace Anonymizer.Web.Gold;

/// <summary>A locked version of a gold set as its file: texts and annotations.</summary>
[Allowed(Role.Administrator, Role.Trainer, Role.ApiClient)]
[ShowsOriginal]
public sealed record ExportGold(Guid VersionId) : IRequest<byte[]>, IReads
{
    internal sealed class Handler(GoldFiles files) : IRequestHandler<ExportGold, byte[]>
    {
        public async ValueTask<byte[]> Handle(ExportGold query, CancellationToken cancellationToken)
        {
            var (_, verdicts) = await files.LockedAsync(query.VersionId, cancellationToken);

            return Encoding.UTF8.GetBytes(string.Concat(GoldVersions.LinesOf(verdicts).Select(line => line + "\n")));
        }
    }
}
