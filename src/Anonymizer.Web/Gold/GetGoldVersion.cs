using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Gold;

/// <summary>One version of a gold set with its verdicts, without their texts.</summary>
public sealed record GetGoldVersion(Guid VersionId) : IRequest<GoldVersionFile>, IReads
{
    internal sealed class Handler(AppDbContext database, GoldVersions versions, PersonNames names) : IRequestHandler<GetGoldVersion, GoldVersionFile>
    {
        public async ValueTask<GoldVersionFile> Handle(GetGoldVersion query, CancellationToken cancellationToken)
        {
            var version = await versions.GetAsync(query.VersionId, cancellationToken);
            var set = await database.Set<GoldSetRow>().SingleAsync(row => row.Id == version.SetId, cancellationToken);
            var rows = await versions.VerdictsAsync(version.Id, cancellationToken);
            var ids = rows.ConvertAll(row => row.Id);
            var measured = await database.Set<GoldPredictionRow>().Where(row => ids.Contains(row.GoldVerdictId)).Select(row => new { row.GoldVerdictId, row.ModelVersion }).ToListAsync(cancellationToken);
            var courts = await database.Set<CourtRow>().ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
            var originals = rows.Select(row => row.VerdictId).OfType<Guid>().ToList();
            var verdictNames = await database.Verdicts.Where(verdict => originals.Contains(verdict.Id)).ToDictionaryAsync(verdict => verdict.Id, verdict => verdict.Name, cancellationToken);
            var person = await names.OfAsync(rows.SelectMany(row => new[] { row.FirstBy, row.SecondBy, row.SettledBy }).OfType<Guid>().Append(version.By).Append(version.LockedBy ?? version.By), cancellationToken);

            return new GoldVersionFile(set.Id, set.Name, GoldVersionLine.Of(version, rows.Count, person), [.. rows.Select(row => new GoldVerdictLine(
                row.Id,
                row.VerdictId,
                row.VerdictId is { } id ? verdictNames.GetValueOrDefault(id) : null,
                row.Origin,
                row.Purpose,
                row.AgeBand,
                row.CourtId is { } court ? courts.GetValueOrDefault(court) : null,
                row.Words,
                row.ToMentions().Count,
                row.Kappa,
                row.Disagreements,
                [.. new[] { row.FirstBy, row.SecondBy }.OfType<Guid>().Select(person)],
                row.SettledBy is { } settler ? person(settler) : null,
                [.. measured.Where(one => one.GoldVerdictId == row.Id).Select(one => one.ModelVersion).Order(StringComparer.Ordinal)]))]);
        }
    }
}

/// <summary>A version of a gold set with its verdicts.</summary>
public sealed record GoldVersionFile(Guid SetId, string Name, GoldVersionLine Version, IReadOnlyList<GoldVerdictLine> Verdicts)
{
    public override string ToString() => $"GoldVersionFile({Version.Id})";
}

/// <summary>A gold verdict as lists show it.</summary>
/// <param name="Id">Names it.</param>
/// <param name="VerdictId">The verdict that it was made of, or null.</param>
/// <param name="Name">That verdict's name, or null.</param>
/// <param name="Origin">Who annotated it.</param>
/// <param name="Purpose">Test or production.</param>
/// <param name="AgeBand">How old the decision was when it came in.</param>
/// <param name="Court">Its court, or null.</param>
/// <param name="Words">How long it is.</param>
/// <param name="Mentions">How many mentions people annotated.</param>
/// <param name="Kappa">How far the two readers agreed, or null.</param>
/// <param name="Disagreements">How many questions they answered differently.</param>
/// <param name="Readers">Who read it.</param>
/// <param name="SettledBy">Who settled what they disagreed on, or null.</param>
/// <param name="Models">The models that were measured on it.</param>
public sealed record GoldVerdictLine(
    Guid Id, Guid? VerdictId, string? Name, GoldOrigin Origin, Purpose Purpose, AgeBand AgeBand, string? Court, int Words, int Mentions, double? Kappa, int Disagreements,
    IReadOnlyList<Person> Readers, Person? SettledBy, IReadOnlyList<string> Models)
{
    public override string ToString() => $"GoldVerdictLine({Id})";
}
