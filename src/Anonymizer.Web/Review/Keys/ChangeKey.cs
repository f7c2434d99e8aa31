using System.Text.Json;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;

namespace Anonymizer.Web.Review.Keys;

/// <summary>Gives a command another key, for whoever asks; without a command, gives all their first keys back.</summary>
/// <remarks>It changes nothing but the asker's own settings, so who may only read may send it too.</remarks>
public sealed record ChangeKey(string? Command, string Key) : IRequest<KeyMap>, IReads
{
    public static ChangeKey All { get; } = new(null, "");

    internal sealed class Handler(AppDbContext database, CurrentActor actor) : IRequestHandler<ChangeKey, KeyMap>
    {
        public async ValueTask<KeyMap> Handle(ChangeKey command, CancellationToken cancellationToken)
        {
            var row = await database.Set<ReviewSettingsRow>().FindAsync([actor.Value.Id], cancellationToken);
            var before = row is null ? KeyMap.Default : KeyMap.Of(JsonSerializer.Deserialize<Dictionary<string, string>>(row.Keys) ?? []);
            var after = command.Command is { } id ? before.With(id, command.Key) : KeyMap.Default;
            var keys = JsonSerializer.Serialize(after.Changes);

            if (row is null)
            {
                database.Add(new ReviewSettingsRow { AccountId = actor.Value.Id, Keys = keys });
            }
            else
            {
                row.Keys = keys;
            }

            return after;
        }
    }
}
