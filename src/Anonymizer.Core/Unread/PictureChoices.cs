using System.Globalization;
using System.Text.Json;

namespace Anonymizer.Core.Unread;

/// <summary>Reads a person's choices for single pictures as they are typed: "3=blank".</summary>
public static class PictureChoices
{
    /// <param name="choices">Each a number of a picture, an equals sign and keep, blank or refuse; a later one for the same picture wins.</param>
    /// <exception cref="DomainException">pictures.invalid: the message says how to write it.</exception>
    public static IReadOnlyDictionary<int, PictureTreatment> Parse(IEnumerable<string> choices)
    {
        ArgumentNullException.ThrowIfNull(choices);

        var chosen = new Dictionary<int, PictureTreatment>();

        foreach (var choice in choices)
        {
            var halves = choice.Split('=');
            chosen[NumberIn(halves)] = TreatmentIn(halves);
        }

        return chosen;
    }

    private static int NumberIn(string[] halves) =>
        halves.Length == 2 && int.TryParse(halves[0].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : throw Wrong();

    private static PictureTreatment TreatmentIn(string[] halves)
    {
        try
        {
            return JsonSerializer.Deserialize<PictureTreatment>(JsonSerializer.Serialize(halves[1].Trim()));
        }
        catch (JsonException)
        {
            throw Wrong();
        }
    }

    private static DomainException Wrong() => new("pictures.invalid", "A choice for a picture is its number, an equals sign and keep, blank or refuse. Write for example 3=blank.");
}
