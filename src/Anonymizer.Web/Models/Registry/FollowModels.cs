using Anonymizer.Ner.Models;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Models.Registry;

/// <summary>Where several nodes work: brings this one's models folder to what was given and promoted on any of them. The history of promotions says what is in use.</summary>
[NotAudited("Repeats on this node what was entered when it was promoted.")]
internal sealed record FollowModels : IRequest, IServiceOnly
{
    internal sealed class Handler(AppDbContext database, ModelStock stock, ModelRegistry registry, ILogger<FollowModels> log) : IRequestHandler<FollowModels>
    {
        public async ValueTask<Unit> Handle(FollowModels command, CancellationToken cancellationToken)
        {
            foreach (var version in (await stock.VersionsAsync(cancellationToken)).Where(version => !ModelFolder.IsAt(Path.Combine(registry.Folder, version))))
            {
                await stock.FetchAsync(version, cancellationToken);
                log.LogInformation("Model {Version} was fetched from the database.", version);
            }

            foreach (var last in await LastAsync(cancellationToken))
            {
                Follow(last);
            }

            return Unit.Value;
        }

        private async Task<IEnumerable<ModelEventRow>> LastAsync(CancellationToken cancellationToken)
        {
            var switches = await database.Set<ModelEventRow>().AsNoTracking()
                .Where(row => row.Step == ModelStep.Promoted || row.Step == ModelStep.Overridden || row.Step == ModelStep.RolledBack)
                .ToListAsync(cancellationToken);

            return switches.GroupBy(row => row.Language).Select(rows => rows.MaxBy(row => row.At)!).OrderBy(row => row.Language is not null);
        }

        private void Follow(ModelEventRow last)
        {
            if (ModelFolder.IsAt(Path.Combine(registry.Folder, last.Version)) && (!registry.IsAny || registry.ReadActive().VersionFor(last.Language) != last.Version))
            {
                registry.Activate(last.Version, last.Language);
                log.LogInformation("Model {Version} is in use on this node, too.", last.Version);
            }
        }
    }
}
