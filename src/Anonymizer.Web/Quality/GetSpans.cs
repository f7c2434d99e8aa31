using Anonymizer.Core.Quality;
using Anonymizer.Core.Text;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Anonymizer.Web.Platform.Auditing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Quality;

/// <summary>The spans behind a figure: in which documents, how many, and those of the chosen document with its text.</summary>
[ShowsOriginal]
[ForCourts]
public sealed record GetSpans(QualityQuestion Question) : IRequest<SpanBoard>, IReads
{
    /// <summary>So many documents are named: the list is for clicking, not for reading.</summary>
    private const int Shown = 500;

    internal sealed class Handler(QualityStore store, AppDbContext database) : IRequestHandler<GetSpans, SpanBoard>
    {
        public async ValueTask<SpanBoard> Handle(GetSpans query, CancellationToken cancellationToken)
        {
            var question = query.Question with { Filter = query.Question.Filter with { Document = null } };
            var all = await store.DocumentsAsync(question, cancellationToken);
            var documents = all.GroupBy(one => one.Document.Id).Index()
                .Select(group => new SpanDocument(group.Item.Key, null, group.Index + 1, group.Item.Max(one => one.Document.At), group.Item.Sum(one => one.Spans)))
                .OrderByDescending(document => document.Spans).ThenBy(document => document.Number)
                .ToList();
            var chosen = documents.Find(document => document.Id == query.Question.Filter.Document);
            var shown = await NamedAsync(question.Gold, [.. documents.Take(Shown), .. chosen is null || documents.IndexOf(chosen) < Shown ? Array.Empty<SpanDocument>() : [chosen]], cancellationToken);
            var text = chosen is null ? null : await TextAsync(question.Gold, chosen.Id, cancellationToken);
            var spans = text is null ? [] : await store.SpansAsync(question, [.. all.Select(one => one.Document).Where(document => document.Id == chosen!.Id)], cancellationToken);

            return new SpanBoard(documents.Sum(document => document.Spans), documents.Count, shown, text, [.. spans.OrderBy(span => span.Span)])
            {
                Court = await database.NameOfCourtAsync(Guid.TryParse(question.Filter.Court, out var court) ? court : null, cancellationToken),
            };
        }

        private async Task<IReadOnlyList<SpanDocument>> NamedAsync(Guid? gold, IReadOnlyList<SpanDocument> documents, CancellationToken cancellationToken)
        {
            var ids = documents.Select(document => document.Id).ToList();
            var names = gold is not null ? [] : await database.Verdicts.Where(verdict => ids.Contains(verdict.Id)).ToDictionaryAsync(verdict => verdict.Id, verdict => verdict.Name, cancellationToken);

            return [.. documents.Select(document => document with { Name = names.GetValueOrDefault(document.Id) })];
        }

        private async Task<VerdictText?> TextAsync(Guid? gold, Guid id, CancellationToken cancellationToken) => gold is null
            ? (await database.VerdictTexts.AsNoTracking().SingleOrDefaultAsync(row => row.VerdictId == id, cancellationToken))?.ToText()
            : (await database.Set<GoldVerdictRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken))?.ToText();
    }
}

/// <summary>The spans behind a figure.</summary>
/// <param name="Total">How many there are: the figure itself.</param>
/// <param name="In">In so many documents, those without one counted too.</param>
/// <param name="Documents">In which, the most spans first; not all of them where there are many, but the chosen one.</param>
/// <param name="Text">Of the chosen document; null where none is chosen, or its text was erased.</param>
/// <param name="Spans">Those of the chosen document, in text order.</param>
public sealed record SpanBoard(int Total, int In, IReadOnlyList<SpanDocument> Documents, VerdictText? Text, IReadOnlyList<SpanFact> Spans)
{
    /// <summary>What the court is called that was asked for; null where none was.</summary>
    public string? Court { get; init; }

    public override string ToString() => $"SpanBoard({Total})";
}

/// <summary>A document with spans behind a figure.</summary>
/// <param name="Id">The verdict, or the gold verdict.</param>
/// <param name="Name">The verdict's name; null for gold.</param>
/// <param name="Number">From 1, for what has no name.</param>
/// <param name="At">When it was reviewed or measured.</param>
/// <param name="Spans">How many of the spans are in it.</param>
public sealed record SpanDocument(Guid Id, string? Name, int Number, DateTimeOffset At, int Spans)
{
    public override string ToString() => $"SpanDocument({Id}, {Spans})";
}
