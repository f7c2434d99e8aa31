using Anonymizer.Core.Teaching;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Teaching.Pool;

/// <summary>What could be learned from now, in numbers, and what may not be, and why.</summary>
public sealed record GetPool : IRequest<PoolView>, IReads
{
    internal sealed class Handler(AppDbContext database, PoolVerdicts verdicts) : IRequestHandler<GetPool, PoolView>
    {
        public async ValueTask<PoolView> Handle(GetPool query, CancellationToken cancellationToken)
        {
            var all = await verdicts.ListAsync(scope: null, cancellationToken);
            var names = await database.Verdicts.AsNoTracking().Where(verdict => all.Select(one => one.Id).Contains(verdict.Id)).ToDictionaryAsync(verdict => verdict.Id, verdict => verdict.Name, cancellationToken);
            var current = database.Set<CorrectionRow>().Where(row => row.SupersededAt == null);

            return new PoolView(
                all.Count(verdict => verdict.Refusal is null),
                await current.CountAsync(row => row.State == CorrectionState.Included, cancellationToken),
                await current.CountAsync(row => row.State == CorrectionState.Candidate && row.Kind != CorrectionKind.Accepted, cancellationToken),
                [.. all.Where(verdict => verdict.Refusal is not null).Select(verdict => new PoolVerdictLeftOut(verdict.Id, names[verdict.Id], verdict.Refusal!.Value))],
                await database.Set<ImportedTextRow>().AsNoTracking().OrderByDescending(row => row.At).Select(row => new ImportedText(row.Id, row.Name, row.Words, row.Mentions, row.At)).ToListAsync(cancellationToken));
        }
    }
}

/// <summary>The pool in numbers.</summary>
/// <param name="Verdicts">Verdicts that may be learned from.</param>
/// <param name="Included">Corrections that a trainer included.</param>
/// <param name="Waiting">Changes that wait for one.</param>
/// <param name="LeftOut">Verdicts of which something is included, though they may not be learned from.</param>
/// <param name="Imported">Texts from elsewhere, newest first.</param>
public sealed record PoolView(int Verdicts, int Included, int Waiting, IReadOnlyList<PoolVerdictLeftOut> LeftOut, IReadOnlyList<ImportedText> Imported);

/// <summary>A verdict that may not be learned from, by the name of its file.</summary>
public sealed record PoolVerdictLeftOut(Guid VerdictId, string Name, PoolRefusal Why)
{
    public override string ToString() => $"PoolVerdictLeftOut({VerdictId}, {Why})";
}

/// <summary>A text that a trainer brought from elsewhere.</summary>
public sealed record ImportedText(Guid Id, string Name, int Words, int Mentions, DateTimeOffset At)
{
    public override string ToString() => $"ImportedText({Id})";
}
