using System.Runtime.CompilerServices;
using Anonymizer.Core;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Verdicts.Intake;

namespace Anonymizer.Web.Archive;

/// <summary>Gives a campaign files, alone or in a zip, and says of each what became of it: one bad file stops no other.</summary>
public sealed class FilesIntake(FileIntake files)
{
    public async Task<AddedFile> AddAsync(Guid archiveId, byte[] file, string name, Actor actor, CancellationToken cancellationToken = default)
    {
        var added = await files.AskAsync(file, name, new AddToArchive(archiveId, file, name), actor, cancellationToken);

        return new AddedFile(name, added.Answer, added.Code, added.Message);
    }

    /// <param name="archiveId">The campaign.</param>
    /// <param name="zip">Can be read and sought.</param>
    /// <param name="actor">Who sends it.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <returns>A result for each file, in the zip's order, as soon as it is known.</returns>
    /// <exception cref="DomainException">archive.damaged and what refuses the whole zip.</exception>
    public async IAsyncEnumerable<AddedFile> AddAsync(Guid archiveId, Stream zip, Actor actor, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var file in ZipFiles.UnpackAsync(zip, cancellationToken))
        {
            yield return file.Bytes is { } bytes ? await AddAsync(archiveId, bytes, file.Name, actor, cancellationToken) : new AddedFile(file.Name, null, file.Code, file.Message);
        }
    }
}

/// <summary>What became of one file that was given to a campaign.</summary>
/// <param name="Name">Its name; personal data.</param>
/// <param name="File">What it is in the campaign, or null: it was not taken.</param>
/// <param name="Code">Why it was not taken, as a stable code, or null.</param>
/// <param name="Message">The same for people, with what to do, or null.</param>
public sealed record AddedFile(string Name, ArchivedFile? File, string? Code = null, string? Message = null)
{
    public override string ToString() => $"AddedFile({File?.Id}, {Code})";
}
