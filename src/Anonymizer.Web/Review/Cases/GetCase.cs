using Anonymizer.Core.Detection;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Anonymizer.Web.Verdicts;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Review.Cases;

/// <summary>A case: its verdicts, everybody in them, and what is listed for it.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="WithNames">For who sees the names beside what stands in their place in released files: hidden then, unless they opened the case's mapping.</param>
public sealed record GetCase(Guid CaseId, bool WithNames = true) : IRequest<CaseDetails>, IReads
{
    internal const int MostVerdicts = 500;

    internal sealed class Handler(AppDbContext database, MappingGuard mapping, PersonNames people) : IRequestHandler<GetCase, CaseDetails>
    {
        public async ValueTask<CaseDetails> Handle(GetCase query, CancellationToken cancellationToken)
        {
            var row = await database.Set<CaseRow>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == query.CaseId, cancellationToken) ?? throw new NotFoundException("No such case.");
            var verdicts = await database.Verdicts.AsNoTracking()
                .Where(verdict => verdict.CaseId == row.Id)
                .OrderBy(verdict => verdict.UploadedAt)
                .Take(MostVerdicts)
                .Select(VerdictRow.From(database))
                .ToListAsync(cancellationToken);
            var terms = await database.Set<ListedTermRow>().AsNoTracking().Where(term => term.Scope == ListScope.Case && term.Place == row.Key).ToListAsync(cancellationToken);
            var entities = await EntitiesAsync(row.Id, cancellationToken);
            var isHidden = query.WithNames && await mapping.OfCaseAsync(row.Id, cancellationToken) is null;

            return new CaseDetails(row.Id, row.Number, verdicts, isHidden ? [.. entities.Select(entity => entity with { Replacements = [.. entity.Replacements.Select(_ => HiddenPlan.Text).Distinct()] })] : entities, [.. terms.OrderBy(term => term.Text, StringComparer.Ordinal)], await people.NamesAsync(entities.Select(entity => entity.Row.By), cancellationToken));
        }

        private async Task<List<CaseEntityDetails>> EntitiesAsync(Guid caseId, CancellationToken cancellationToken)
        {
            var rows = await database.Set<CaseEntityRow>().AsNoTracking().Where(row => row.CaseId == caseId).ToListAsync(cancellationToken);
            var verdicts = (await (
                from link in database.Set<CaseLinkRow>().AsNoTracking()
                join entity in database.Set<CaseEntityRow>() on link.CaseEntityId equals entity.Id
                where entity.CaseId == caseId
                select new { link.CaseEntityId, link.VerdictId }).ToListAsync(cancellationToken)).ToLookup(link => link.CaseEntityId, link => link.VerdictId);
            var replacements = (await (
                from replacement in database.Set<CaseReplacementRow>().AsNoTracking()
                join entity in database.Set<CaseEntityRow>() on replacement.CaseEntityId equals entity.Id
                where entity.CaseId == caseId
                select replacement).ToListAsync(cancellationToken)).ToLookup(row => row.CaseEntityId, row => row.Text);

            return
            [
                .. rows
                    .Select(row => new CaseEntityDetails(row, [.. replacements[row.Id].Distinct(StringComparer.Ordinal)], [.. verdicts[row.Id].Distinct()]))
                    .OrderBy(entity => entity.Row.Type != EntityType.Person.Name)
                    .ThenBy(entity => entity.Row.Type, StringComparer.Ordinal)
                    .ThenByDescending(entity => entity.Verdicts.Count),
            ];
        }
    }
}

/// <summary>A case as its page shows it. Names are personal data.</summary>
public sealed record CaseDetails(
    Guid Id,
    string Number,
    IReadOnlyList<VerdictRow> Verdicts,
    IReadOnlyList<CaseEntityDetails> Entities,
    IReadOnlyList<ListedTermRow> Terms,
    IReadOnlyDictionary<Guid, string> People)
{
    public override string ToString() => $"CaseDetails({Id})";
}

/// <summary>One of a case's entities, what stands in its place in released files, and in which verdicts it is.</summary>
public sealed record CaseEntityDetails(CaseEntityRow Row, IReadOnlyList<string> Replacements, IReadOnlyList<Guid> Verdicts);
