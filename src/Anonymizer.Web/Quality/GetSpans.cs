using Anonymizer.Core.Quality;
using Anonymizer.Core.Text;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Quality;

/// <summary>The spans behind a figure: in which documents, how many, and those of the chosen document with its text.</summary>
[ShowsOriginal]
public sealed record GetSpans(QualityQuestion Question) : IRequest<SpanBoard>, IReads
{
    internal sealed class Handler(QualityStore store, AppDbContext database) : IRequestHandler<GetSpans, SpanBoard>
    {
        public async ValueTask<SpanBoard> Handle(GetSpans query, CancellationToken cancellationToken)
        {
            var question = query.Question with { Filter = query.Question.Filter with { Document = null } };
            var facts = await store.LoadAsync(question, cancellationToken);
            var names = question.Gold is null ? await NamesAsync(facts, cancellationToken) : [];
            var counts = facts.Spans.CountBy(span => span.Document.Id).ToDictionary();
            var documents = facts.Documents.DistinctBy(document => document.Id).Index().Select(one => new SpanDocument(one.Item.Id, names.GetValueOrDefault(one.Item.Id), one.Index + 1, one.Item.At, counts.GetValueOrDefault(one.Item.Id)));
            var chosen = query.Question.Filter.Document;
            var text = chosen is { } id && facts.Documents.Any(document => document.Id == id) ? await TextAsync(question.Gold, id, cancellationToken) : null;

            return new SpanBoard(facts.Spans.Count, [.. documents.OrderByDescending(document => document.Spans).ThenBy(document => document.Number)], text, text is null ? [] : [.. facts.Spans.Where(span => span.Document.Id == chosen).OrderBy(span => span.Span)]);
        }

        private Task<Dictionary<Guid, string>> NamesAsync(QualityFacts facts, CancellationToken cancellationToken)
        {
            var ids = facts.Documents.Select(document => document.Id).ToList();

            return database.Verdicts.Where(verdict => ids.Contains(verdict.Id)).ToDictionaryAsync(verdict => verdict.Id, verdict => verdict.Name, cancellationToken);
        }

        private async Task<VerdictText?> TextAsync(Guid? gold, Guid id, CancellationToken cancellationToken) => gold is null
            ? (await database.VerdictTexts.AsNoTracking().SingleOrDefaultAsync(row => row.VerdictId == id, cancellationToken))?.ToText()
            : (await database.Set<GoldVerdictRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken))?.ToText();
    }
}

/// <summary>The spans behind a figure.</summary>
/// <param name="Total">How many there are: the figure itself.</param>
/// <param name="Documents">In which documents, the most first.</param>
/// <param name="Text">Of the chosen document; null where none is chosen, or its text was erased.</param>
/// <param name="Spans">Those of the chosen document, in text order.</param>
public sealed record SpanBoard(int Total, IReadOnlyList<SpanDocument> Documents, VerdictText? Text, IReadOnlyList<SpanFact> Spans)
{
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
