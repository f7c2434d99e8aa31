using Anonymizer.Core.Text;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Teaching.Erasing;

/// <summary>Finds the verdicts and imported texts that name somebody, so that they can be erased from the pool. The name is kept nowhere.</summary>
/// <param name="Name">As it stands in the texts; capitals and accents are of no matter.</param>
[Allowed(Role.Administrator)]
public sealed record FindNamed(string Name) : IRequest<IReadOnlyList<NamingText>>
{
    public sealed class Validator : AbstractValidator<FindNamed>
    {
        public Validator() => RuleFor(query => query.Name).NotEmpty().MaximumLength(200).Must(name => TextWords.In(name ?? "").Count > 0).WithMessage("Write at least one word.");
    }

    public override string ToString() => "FindNamed";

    internal sealed class Handler(AppDbContext database, LearnedModels models) : IRequestHandler<FindNamed, IReadOnlyList<NamingText>>
    {
        public async ValueTask<IReadOnlyList<NamingText>> Handle(FindNamed query, CancellationToken cancellationToken)
        {
            var wanted = TextWords.FoldedIn(query.Name);
            var found = new List<NamingText>();

            await foreach (var row in database.VerdictTexts.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                if (CountIn(row.Text, wanted) is > 0 and var places)
                {
                    found.Add(new NamingText(row.VerdictId, "", places));
                }
            }

            var ids = found.Select(one => one.VerdictId).ToList();
            var names = await database.Verdicts.AsNoTracking().Where(verdict => ids.Contains(verdict.Id)).ToDictionaryAsync(verdict => verdict.Id, verdict => verdict.Name, cancellationToken);
            var erased = await database.Set<PoolErasureRow>().Where(row => ids.Contains(row.VerdictId)).Select(row => row.VerdictId).ToListAsync(cancellationToken);
            var learned = await models.OfVerdictsAsync(ids, cancellationToken);

            return [.. found.Select(one => one with { Name = names[one.VerdictId], IsErased = erased.Contains(one.VerdictId), LearnedBy = [.. learned[one.VerdictId]] }), .. await ImportedAsync(wanted, cancellationToken)];
        }

        private async Task<IReadOnlyList<NamingText>> ImportedAsync(IReadOnlyList<string> wanted, CancellationToken cancellationToken)
        {
            var found = (await database.Set<ImportedTextRow>().AsNoTracking().ToListAsync(cancellationToken))
                .Select(row => new NamingText(row.Id, row.Name, CountIn(row.ToVerdict().Text.Value, wanted)) { IsImported = true })
                .Where(one => one.Places > 0)
                .ToList();
            var learned = await models.OfImportsAsync(found.ConvertAll(one => one.VerdictId), cancellationToken);

            return [.. found.Select(one => one with { LearnedBy = [.. learned[one.VerdictId]] })];
        }

        private static int CountIn(string text, IReadOnlyList<string> wanted)
        {
            var words = TextWords.FoldedIn(text);

            return Enumerable.Range(0, Math.Max(0, words.Count - wanted.Count + 1)).Count(at => Enumerable.Range(0, wanted.Count).All(next => words[at + next] == wanted[next]));
        }
    }
}

/// <summary>A text that names somebody.</summary>
/// <param name="VerdictId">The verdict, or the imported text.</param>
/// <param name="Name">The name of its file.</param>
/// <param name="Places">How often.</param>
public sealed record NamingText(Guid VerdictId, string Name, int Places)
{
    public bool IsImported { get; init; }

    public bool IsErased { get; init; }

    /// <summary>The models that learned from it.</summary>
    public IReadOnlyList<string> LearnedBy { get; init; } = [];

    public override string ToString() => $"NamingText({VerdictId}, {Places})";
}
