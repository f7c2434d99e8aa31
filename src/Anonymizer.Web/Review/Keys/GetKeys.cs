using System.Text.Json;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;

namespace Anonymizer.Web.Review.Keys;

/// <summary>The keys of whoever asks.</summary>
public sealed record GetKeys : IRequest<KeyMap>, IReads
{
    internal sealed class Handler(AppDbContext database, CurrentActor actor) : IRequestHandler<GetKeys, KeyMap>
    {
        public async ValueTask<KeyMap> Handle(GetKeys query, CancellationToken cancellationToken)
        {
            var row = await database.Set<ReviewSettingsRow>().FindAsync([actor.Value.Id], cancellationToken);

            return row is null ? KeyMap.Default : KeyMap.Of(JsonSerializer.Deserialize<Dictionary<string, string>>(row.Keys) ?? []);
        }
    }
}
