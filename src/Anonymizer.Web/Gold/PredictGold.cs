using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Web.Data;
using Anonymizer.Web.Detection;
using Anonymizer.Web.Platform;
using Mediator;

namespace Anonymizer.Web.Gold;

/// <summary>Has the active model read one gold verdict, and keeps what it proposes.</summary>
public sealed record PredictGold(Guid GoldVerdictId) : IRequest
{
    internal sealed class Handler(AppDbContext database, VerdictDetector detector, GoldPredictions predictions) : IRequestHandler<PredictGold>
    {
        public async ValueTask<Unit> Handle(PredictGold command, CancellationToken cancellationToken)
        {
            var gold = await database.Set<GoldVerdictRow>().FindAsync([command.GoldVerdictId], cancellationToken) ?? throw new NotFoundException("No such gold verdict.");
            var detected = await detector.DetectAsync(gold.ToText(), RecallFloors.None, language: null, cancellationToken);
            await predictions.KeepAsync(gold.Id, detected.ModelVersion, detected.Result.Mentions, cancellationToken);

            return Unit.Value;
        }
    }
}

/// <summary>What a model, measured elsewhere, proposes in gold verdicts.</summary>
public sealed record RecordPredictions(string ModelVersion, IReadOnlyList<GoldPrediction> Predictions) : IRequest, IServiceOnly
{
    internal sealed class Handler(GoldPredictions predictions) : IRequestHandler<RecordPredictions>
    {
        public async ValueTask<Unit> Handle(RecordPredictions command, CancellationToken cancellationToken)
        {
            foreach (var prediction in command.Predictions)
            {
                await predictions.KeepAsync(prediction.GoldVerdictId, command.ModelVersion, prediction.Mentions, cancellationToken);
            }

            return Unit.Value;
        }
    }
}

/// <summary>The mentions that a model proposes in one gold verdict.</summary>
public sealed record GoldPrediction(Guid GoldVerdictId, IReadOnlyList<Mention> Mentions);
