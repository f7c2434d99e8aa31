using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Drafting.Preview;

/// <summary>The newest verdicts whose text was read: a policy can be tried on them.</summary>
public sealed record ListPreviewable : IRequest<IReadOnlyList<PreviewableVerdict>>, IReads
{
    private const int Most = 100;

    internal sealed class Handler(AppDbContext database) : IRequestHandler<ListPreviewable, IReadOnlyList<PreviewableVerdict>>
    {
        public async ValueTask<IReadOnlyList<PreviewableVerdict>> Handle(ListPreviewable query, CancellationToken cancellationToken) => await (
            from verdict in database.Verdicts
            where database.VerdictTexts.Any(text => text.VerdictId == verdict.Id)
            orderby verdict.UploadedAt descending, verdict.Name
            select new PreviewableVerdict(verdict.Id, verdict.Name))
            .AsNoTracking().Take(Most).ToListAsync(cancellationToken);
    }
}

/// <summary>A verdict to choose.</summary>
public sealed record PreviewableVerdict(Guid Id, string Name)
{
    public override string ToString() => $"PreviewableVerdict({Id})";
}
