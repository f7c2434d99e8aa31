using System.Runtime.CompilerServices;
using Anonymizer.Core;
using Anonymizer.Web.Platform;

namespace Anonymizer.Web.Verdicts.Intake;

/// <summary>Takes the verdicts of a zip in, one by one. Nothing of it is written to disk by its name.</summary>
public sealed class ArchiveIntake(FileIntake files)
{
    /// <summary>The largest zip that is taken.</summary>
    public const long Largest = 500L * 1024 * 1024;

    /// <param name="zip">Can be read and sought.</param>
    /// <param name="request">What is asked for each file of it.</param>
    /// <param name="actor">Who sends it.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <returns>A result for each file, in the zip's order, as soon as it is known.</returns>
    /// <exception cref="DomainException">archive.damaged and what <see cref="Core.Intake.ArchivePlan"/> refuses the whole zip for.</exception>
    public async IAsyncEnumerable<IntakeResult> TakeAsync(Stream zip, Func<byte[], string, UploadVerdict> request, Actor actor, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var file in ZipFiles.UnpackAsync(zip, cancellationToken))
        {
            yield return file.Bytes is { } bytes
                ? await files.TakeAsync(bytes, file.Name, request, actor, cancellationToken)
                : new IntakeResult(file.Name, null, file.Code, file.Message);
        }
    }
}
