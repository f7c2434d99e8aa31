using Anonymizer.Core;
using Anonymizer.Web.Platform;
using Anonymizer.Word;
using Anonymizer.Word.Intake;
using FluentValidation;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Verdicts.Intake;

/// <summary>Takes one file of a lot in and says what became of it: one bad file stops no other.</summary>
public sealed class FileIntake(Door door, IOptions<WordSettings> settings)
{
    public async Task<IntakeResult> TakeAsync(byte[] file, string name, Func<byte[], string, UploadVerdict> request, Actor actor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);

        try
        {
            await Task.Run(() => WordIntake.Check(file, name, settings.Value), cancellationToken);

            return new IntakeResult(name, await door.AskAgainAsync(request(file, name), actor, UploadVerdict.MostTries, cancellationToken));
        }
        catch (DomainException refused)
        {
            return new IntakeResult(name, null, refused.Code, refused.Message);
        }
        catch (ForbiddenException forbidden)
        {
            return new IntakeResult(name, null, "forbidden", forbidden.Message);
        }
        catch (ValidationException invalid)
        {
            return new IntakeResult(name, null, "request.invalid", string.Join(' ', invalid.Errors.Select(failure => failure.ErrorMessage)));
        }
    }
}
