using Anonymizer.Core.Quality;
using Anonymizer.Web.Platform;
using Mediator;

namespace Anonymizer.Web.Quality;

/// <summary>All spans behind some figures, without their words.</summary>
public sealed record ListSpans(QualityQuestion Question) : IRequest<IReadOnlyList<SpanLine>>, IReads
{
    internal sealed class Handler(QualityStore store) : IRequestHandler<ListSpans, IReadOnlyList<SpanLine>>
    {
        public async ValueTask<IReadOnlyList<SpanLine>> Handle(ListSpans query, CancellationToken cancellationToken) =>
            [.. (await store.LoadAsync(query.Question, cancellationToken)).Spans.Select(span => new SpanLine(span.Document.Id, span.Document.Cohort.Model, span.Span.Start, span.Span.End, span.Type, span.Result, span.Score))];
    }
}

/// <summary>One span behind a figure.</summary>
public sealed record SpanLine(Guid Document, string Model, int Start, int End, string Type, SpanResult Result, double Score);
