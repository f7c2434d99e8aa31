using Anonymizer.Core.Retention;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Anonymizer.Web.Verdicts;
using Anonymizer.Word;
using Mediator;

namespace Anonymizer.Web.Release;

/// <summary>The pictures of a verdict, without their notes: no program reads them, so a person says of each whether it stays.</summary>
[ShowsOriginal]
public sealed record ListPictures(Guid VerdictId) : IRequest<IReadOnlyList<PictureFile>>, IReads
{
    internal sealed class Handler(AppDbContext database, FileStore files, IWordEngine word, PurgeMarks marks) : IRequestHandler<ListPictures, IReadOnlyList<PictureFile>>
    {
        public async ValueTask<IReadOnlyList<PictureFile>> Handle(ListPictures query, CancellationToken cancellationToken)
        {
            var verdict = await database.Verdicts.FindAsync([query.VerdictId], cancellationToken) ?? throw new NotFoundException("No such verdict.");
            await marks.RefuseAsync(verdict.Id, KeptKind.Originals, cancellationToken);
            var file = await word.OpenAsync(await files.ReadAsync(verdict.FileHash, cancellationToken), verdict.Name, cancellationToken);

            return await word.PicturesAsync(file, cancellationToken);
        }
    }
}
