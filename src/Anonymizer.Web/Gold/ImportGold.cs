using System.Globalization;
using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;

namespace Anonymizer.Web.Gold;

/// <summary>Takes the verdicts of a gold file into an open version of a gold set. Gives how many were new in it.</summary>
/// <param name="VersionId">The version.</param>
/// <param name="File">Gold lines as <see cref="GoldReader"/> reads them.</param>
public sealed record ImportGold(Guid VersionId, byte[] File) : IRequest<int>
{
    public override string ToString() => $"ImportGold({VersionId}, {File.Length})";

    internal sealed class Handler(AppDbContext database, GoldVersions versions, CurrentActor actor, TimeProvider clock) : IRequestHandler<ImportGold, int>
    {
        public async ValueTask<int> Handle(ImportGold command, CancellationToken cancellationToken)
        {
            var version = await versions.GetOpenAsync(command.VersionId, cancellationToken);
            var known = (await versions.VerdictsAsync(version.Id, cancellationToken)).Select(row => row.TextHash).ToHashSet(StringComparer.Ordinal);
            using var lines = new StreamReader(new MemoryStream(command.File));
            var rows = GoldReader.Read(lines).Select(gold => RowOf(version, gold)).ToList();

            if (rows.Count == 0)
            {
                throw new DomainException("gold.empty", "There is no verdict in this gold set yet. Add verdicts first.");
            }

            var added = rows.Where(row => known.Add(row.TextHash)).ToList();
            database.AddRange(added);
            database.AddRange(added.Select(row => new GoldMemberRow { VersionId = version.Id, GoldVerdictId = row.Id }));

            return added.Count;
        }

        private GoldVerdictRow RowOf(GoldVersionRow version, GoldVerdict gold)
        {
            var now = clock.GetUtcNow();

            return new GoldVerdictRow
            {
                Id = Guid.CreateVersion7(now),
                SetId = version.SetId,
                Origin = GoldOrigin.File,
                Text = gold.Text.Value,
                Segments = System.Text.Json.JsonSerializer.Serialize(gold.Text.Segments),
                Mentions = MentionJson.Write(MentionsOf(gold)),
                Words = TextWords.In(gold.Text.Value).Count,
                TextHash = TextPrint.Of(gold.Text.Value),
                CaseKey = PlaceKey.Of(gold.Case) is { Length: > 0 } key ? key : null,
                Purpose = Purpose.Test,
                AgeBand = AgeBands.Of(new DecisionTime(null, gold.Year), DateOnly.FromDateTime(now.UtcDateTime)),
                By = actor.Value.Id,
                At = now,
            };
        }

        /// <summary>Where a file does not say whether a mention needs a mask, it does: gold without needs measures finding.</summary>
        private static IEnumerable<Mention> MentionsOf(GoldVerdict gold)
        {
            var entities = new Dictionary<string, int>(StringComparer.Ordinal);

            foreach (var (index, mention) in gold.Mentions.Index())
            {
                var entity = mention.EntityId ?? $"#{index.ToString(CultureInfo.InvariantCulture)}";
                entities.TryAdd(entity, entities.Count + 1);

                yield return new Mention(
                    mention.Span, mention.Type, mention.Need ?? (mention.Type == EntityType.Person ? Need.Direct : Need.Quasi), 1, new Explanation(MentionSource.Person, "gold", ""))
                { Role = mention.Role, EntityId = entities[entity] };
            }
        }
    }
}
