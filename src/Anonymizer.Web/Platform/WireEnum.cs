using System.Text.Json;
using FluentValidation;
using FluentValidation.Results;

namespace Anonymizer.Web.Platform;

/// <summary>Reads an enum from a query or form as it stands in JSON, so that both have one spelling.</summary>
internal static class WireEnum
{
    public static string Write<T>(T value)
        where T : struct, Enum => JsonSerializer.Serialize(value).Trim('"');

    /// <exception cref="ValidationException">There is no such value.</exception>
    public static T? Parse<T>(string? value, string name)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(value))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value));
        }
        catch (JsonException)
        {
            var values = string.Join(", ", Enum.GetValues<T>().Select(known => JsonSerializer.Serialize(known).Trim('"')));

            throw new ValidationException([new ValidationFailure(name, $"Unknown value. Known are: {values}.")]);
        }
    }
}
