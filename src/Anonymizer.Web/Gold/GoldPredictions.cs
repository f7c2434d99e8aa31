using Anonymizer.Core.Detection;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;

namespace Anonymizer.Web.Gold;

/// <summary>Keeps what models propose in gold verdicts: one row a verdict and model, the newest holds.</summary>
internal sealed class GoldPredictions(AppDbContext database, CurrentActor actor, TimeProvider clock)
{
    public async Task KeepAsync(Guid goldVerdictId, string modelVersion, IEnumerable<Mention> mentions, CancellationToken cancellationToken)
    {
        var (json, now) = (MentionJson.Write(mentions), clock.GetUtcNow());

        if (await database.Set<GoldPredictionRow>().FindAsync([goldVerdictId, modelVersion], cancellationToken) is { } known)
        {
            (known.Mentions, known.By, known.At) = (json, actor.Value.Id, now);
        }
        else
        {
            database.Add(new GoldPredictionRow { GoldVerdictId = goldVerdictId, ModelVersion = modelVersion, By = actor.Value.Id, At = now, Mentions = json });
        }
    }
}
