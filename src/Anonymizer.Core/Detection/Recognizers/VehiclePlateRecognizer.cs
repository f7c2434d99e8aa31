using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection.Recognizers;

/// <summary>Registration numbers of vehicles, beside a word that says so.</summary>
/// <remarks>Source: the plate formats of the Vienna Convention's states as listed in UNECE E/CONF.56; they look like many other codes, so that no plate but the British form since 2001 is proposed without its word.</remarks>
public sealed class VehiclePlateRecognizer : IRecognizer
{
    private static readonly Regex LettersFirst = LinearPattern.Of("\\p{Lu}{1,3}([ -]\\p{Lu}{1,2})?[ -]?[0-9]{1,5}([ -]?\\p{Lu}{1,3})?");
    private static readonly Regex DigitsFirst = LinearPattern.Of("[0-9]{1,4}[ -]?\\p{Lu}{1,3}[ -]?[0-9]{1,5}");
    private static readonly Regex DigitsThenLetters = LinearPattern.Of("[0-9]{3,4}[ -]?\\p{Lu}{2,3}");
    private static readonly Regex Indian = LinearPattern.Of("\\p{Lu}{2}[ -]?[0-9]{1,2}[ -]?\\p{Lu}{1,3}[ -]?[0-9]{4}");
    private static readonly Regex British = LinearPattern.Of("[A-HJ-PR-Y]{2}[0-9]{2} [A-HJ-PR-Z]{3}");
    private static readonly Regex BrazilianMercosul = LinearPattern.Of("\\p{Lu}{3}[0-9]\\p{Lu}[0-9]{2}");

    private static readonly PatternFinder Finder = new(
        "vehicle-plate",
        "VEHICLE_PLATE",
        new ContextWords(
            "registration plate*", "number plate*", "licence plate*", "license plate*", "plate number", "plate no", "registration number*", "registration no", "registration", "vehicle registration", "registration mark", "vehicle no",
            "bearing registration", "car registration", "bearing no", "valsts numur*", "reģistrācijas numur*", "numura zīm*", "valstybin* numer*", "numerio ženkl*",
            "registreerimisnum*", "rekisterinumer*", "rekisterikilpi*", "rekisteritunnu*", "registreringsnummer*", "regnr", "kjennemerke", "nummerplade*", "skilt",
            "rejestracyjn*", "nr rej", "înmatriculare", "Kennzeichen", "amtliche* Kennzeichen", "immatricul*", "plaque*", "matrícula*", "placa*", "targa*", "targato", "targata",
            "kenteken*", "nummerplaat", "plaka*")
        { Before = 40, After = 20 },
        new PatternForm(British, Alone: 0.7, Near: 0.9),
        Form(LettersFirst),
        Form(DigitsFirst),
        Form(DigitsThenLetters),
        Form(Indian),
        Form(BrazilianMercosul));

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);

    private static PatternForm Form(Regex pattern) => new(pattern, Alone: 0, Near: 0.8, "five characters or more", plate => plate.Length >= 5) { Mistyped = 0 };
}
