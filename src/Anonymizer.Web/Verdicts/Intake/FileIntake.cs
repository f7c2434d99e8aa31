using Anonymizer.Core;
using Anonymizer.Web.Platform;
using Anonymizer.Word;
using Anonymizer.Word.Intake;
using FluentValidation;
using Mediator;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Verdicts.Intake;

/// <summary>Takes one file of a lot in and says what became of it: one bad file stops no other.</summary>
public sealed class FileIntake(Door door, IOptions<WordSettings> settings)
{
    public async Task<IntakeResult> TakeAsync(byte[] file, string name, Func<byte[], string, UploadVerdict> request, Actor actor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);

        var taken = await AskAsync(file, name, request(file, name), actor, cancellationToken);

        return new IntakeResult(name, taken.Answer, taken.Code, taken.Message);
    }

    /// <summary>Looks at the file, and asks what is to become of it.</summary>
    internal async Task<AskedIntake<TAnswer>> AskAsync<TAnswer>(byte[] file, string name, IRequest<TAnswer> request, Actor actor, CancellationToken cancellationToken)
        where TAnswer : class
    {
        try
        {
            await Task.Run(() => WordIntake.Check(file, name, settings.Value), cancellationToken);

            return new AskedIntake<TAnswer>(await door.AskAgainAsync(request, actor, UploadVerdict.MostTries, cancellationToken), null, null);
        }
        catch (DomainException refused)
        {
            return new AskedIntake<TAnswer>(null, refused.Code, refused.Message);
        }
        catch (ForbiddenException forbidden)
        {
            return new AskedIntake<TAnswer>(null, "forbidden", forbidden.Message);
        }
        catch (ValidationException invalid)
        {
            return new AskedIntake<TAnswer>(null, "request.invalid", string.Join(' ', invalid.Errors.Select(failure => failure.ErrorMessage)));
        }
    }
}

/// <summary>What a request made of a file, or why it was refused.</summary>
internal sealed record AskedIntake<TAnswer>(TAnswer? Answer, string? Code, string? Message)
    where TAnswer : class;
