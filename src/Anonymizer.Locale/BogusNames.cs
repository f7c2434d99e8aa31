using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Substitution;
using Bogus;
using Bogus.DataSets;

namespace Anonymizer.Locale;

/// <summary>Made-up names of persons, organizations and places, by language, from Bogus' word lists.</summary>
/// <remarks>A language that Bogus does not know gets English names.</remarks>
public sealed class BogusNames : IPseudonyms
{
    private static readonly Dictionary<string, string> Locales = new(StringComparer.Ordinal)
    {
        ["cs"] = "cz",
        ["nb"] = "nb_NO",
        ["no"] = "nb_NO",
        ["nn"] = "nb_NO",
        ["pt"] = "pt_PT",
        ["ka"] = "ge",
        ["zh"] = "zh_CN",
        ["en"] = "en_GB",
    };

    public IEnumerable<string> NamesFor(PseudonymRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);

        var faker = new Faker(LocaleOf(request.Language)) { Random = new Randomizer(request.Seed) };

        if (request.Type == EntityType.Person)
        {
            return Endless(() => PersonName(faker, request));
        }

        if (request.Type == EntityType.Organization)
        {
            return Endless(() => faker.Company.CompanyName());
        }

        return request.Type == EntityType.Location ? Endless(faker.Address.City) : [];
    }

    private static string PersonName(Faker faker, PseudonymRequest request)
    {
        var gender = request.Gender switch
        {
            NameGender.Female => Name.Gender.Female,
            NameGender.Male => Name.Gender.Male,
            _ => faker.PickRandom<Name.Gender>(),
        };
        var surname = faker.Name.LastName(gender);

        return request.IsFullName ? $"{faker.Name.FirstName(gender)} {surname}" : surname;
    }

    private static IEnumerable<string> Endless(Func<string> next)
    {
        while (true)
        {
            yield return next();
        }
    }

    private static string LocaleOf(string language)
    {
        var locale = Locales.GetValueOrDefault(language, language);

        return Bogus.Database.LocaleResourceExists(locale) ? locale : "en";
    }
}
