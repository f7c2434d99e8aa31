using Anonymizer.Core.Text;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Teaching.Moderation;

/// <summary>Where a mention's border comes to stand when it is moved by a word, within its paragraph.</summary>
public sealed record MoveBorder(Guid VerdictId, int Start, int End, Border Border) : IRequest<MovedBorder>, IReads
{
    public sealed class Validator : AbstractValidator<MoveBorder>
    {
        public Validator()
        {
            RuleFor(query => query.Start).GreaterThanOrEqualTo(0).LessThan(query => query.End);
            RuleFor(query => query.Border).IsInEnum();
        }
    }

    internal sealed class Handler(AppDbContext database) : IRequestHandler<MoveBorder, MovedBorder>
    {
        public async ValueTask<MovedBorder> Handle(MoveBorder query, CancellationToken cancellationToken)
        {
            var text = (await database.VerdictTexts.AsNoTracking().SingleOrDefaultAsync(row => row.VerdictId == query.VerdictId, cancellationToken))?.ToText() ?? throw new NotFoundException("The text of the verdict is gone.");
            var segment = text.Segments.FirstOrDefault(segment => segment.Start <= query.Start && query.Start < segment.End) ?? throw new NotFoundException("No such place.");
            var words = TextWords.In(text.Value[segment.Start..segment.End]).Select(word => word.Span.Shift(segment.Start)).ToList();
            var (start, end) = query.Border switch
            {
                Border.StartLeft => (words.LastOrDefault(word => word.Start < query.Start, new TextSpan(query.Start, query.End)).Start, query.End),
                Border.StartRight => (words.FirstOrDefault(word => word.Start > query.Start && word.Start < query.End, new TextSpan(query.Start, query.End)).Start, query.End),
                Border.EndLeft => (query.Start, words.LastOrDefault(word => word.End < query.End && word.End > query.Start, new TextSpan(query.Start, query.End)).End),
                _ => (query.Start, words.FirstOrDefault(word => word.End > query.End, new TextSpan(query.Start, query.End)).End),
            };

            return new MovedBorder(start, end, CorrectionContext.Of(text, new TextSpan(start, end)));
        }
    }
}

/// <summary>Which border moves which way.</summary>
public enum Border
{
    StartLeft,
    StartRight,
    EndLeft,
    EndRight,
}

/// <summary>The moved mention in its sentence; offsets in UTF-16 units.</summary>
public sealed record MovedBorder(int Start, int End, CorrectionContext Context);
