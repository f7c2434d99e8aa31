using System.Globalization;
using System.Resources;
using Anonymizer.Core;
using Anonymizer.Web.Platform;
using FluentValidation;

namespace Anonymizer.Web.Localization;

/// <summary>What a refusal says to the reader: by its code in their language (Problems.lv.resx), else in the English that it came with.</summary>
/// <remarks>The REST interface does not ask here: its codes are stable and its texts are English.</remarks>
public static class Problems
{
    private static readonly ResourceManager Resources = new(typeof(Problems));

    /// <summary>Is it what people are told, and no fault of the program?</summary>
    public static bool IsRefusal(Exception exception) => exception is DomainException or NotFoundException or ForbiddenException or ValidationException;

    public static string TextOf(Exception refused) => refused switch
    {
        DomainException domain => TextOf(domain.Code, domain.Message),
        ForbiddenException => TextOf("forbidden", refused.Message),
        NotFoundException => TextOf("not-found", refused.Message),
        ValidationException invalid => TextOf("request.invalid", string.Join(' ', invalid.Errors.Select(failure => failure.ErrorMessage))),
        _ => TextOf("internal", ""),
    };

    /// <summary>For a problem that was stored with its code.</summary>
    public static string TextOf(string code, string message) => Resources.GetString(code, CultureInfo.CurrentUICulture) is { Length: > 0 } text ? text : message;
}
