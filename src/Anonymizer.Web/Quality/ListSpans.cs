using Anonymizer.Core.Quality;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Quality;

/// <summary>The spans behind some figures, without their words, of some documents after the other: the newest first.</summary>
/// <param name="Question">Which figures.</param>
/// <param name="Page">From 1; behind the last document nothing is left.</param>
/// <param name="PageSize">Documents a page.</param>
[ForCourts]
public sealed record ListSpans(QualityQuestion Question, int Page = 1, int PageSize = ListSpans.Most) : IRequest<IReadOnlyList<SpanLine>>, IReads
{
    public const int Most = 1000;

    public sealed class Validator : AbstractValidator<ListSpans>
    {
        public Validator()
        {
            RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000);
            RuleFor(query => query.PageSize).InclusiveBetween(1, Most);
        }
    }

    internal sealed class Handler(QualityStore store) : IRequestHandler<ListSpans, IReadOnlyList<SpanLine>>
    {
        public async ValueTask<IReadOnlyList<SpanLine>> Handle(ListSpans query, CancellationToken cancellationToken)
        {
            var documents = (await store.DocumentsAsync(query.Question, cancellationToken))
                .Where(one => one.Spans > 0)
                .OrderByDescending(one => one.Document.At).ThenBy(one => one.Document.Id)
                .Select(one => one.Document)
                .DistinctBy(document => document.Id)
                .Skip((query.Page - 1) * query.PageSize).Take(query.PageSize)
                .ToList();

            return [.. (await store.SpansAsync(query.Question, documents, cancellationToken)).Select(span => new SpanLine(span.Document.Id, span.Document.Cohort.Model, span.Span.Start, span.Span.End, span.Type, span.Result, span.Score))];
        }
    }
}

/// <summary>One span behind a figure.</summary>
public sealed record SpanLine(Guid Document, string Model, int Start, int End, string Type, SpanResult Result, double Score);
