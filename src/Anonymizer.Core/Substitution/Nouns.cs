using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;

namespace Anonymizer.Core.Substitution;

/// <summary>The noun that a placeholder puts in brackets: the kind's, else the type's.</summary>
internal static class Nouns
{
    private static readonly Dictionary<string, string> English = new(StringComparer.Ordinal)
    {
        ["PERSON"] = "person",
        ["CODE"] = "number",
        ["LOC"] = "place",
        ["ORG"] = "organization",
        ["DEM"] = "attribute",
        ["DATETIME"] = "date",
        ["QUANTITY"] = "amount",
        ["MISC"] = "detail",
        ["IBAN"] = "account number",
        ["EMAIL"] = "e-mail",
        ["IP"] = "IP address",
        ["IP_ADDRESS"] = "IP address",
        ["URL"] = "web address",
        ["PLATE"] = "number plate",
        ["PAYMENT_CARD"] = "card number",
        ["PHONE"] = "phone number",
    };

    private static readonly Dictionary<string, string> Latvian = new(StringComparer.Ordinal)
    {
        ["PERSON"] = "persona",
        ["CODE"] = "numurs",
        ["LOC"] = "vieta",
        ["ORG"] = "organizācija",
        ["DEM"] = "pazīme",
        ["DATETIME"] = "datums",
        ["QUANTITY"] = "daudzums",
        ["MISC"] = "ziņas",
        ["IBAN"] = "konta numurs",
        ["EMAIL"] = "e-pasts",
        ["PHONE"] = "tālrunis",
        ["ADDRESS"] = "adrese",
        ["NATIONAL_ID"] = "personas kods",
        ["CASE_NUMBER"] = "lietas numurs",
        ["DATE_OF_BIRTH"] = "dzimšanas datums",
    };

    public static string For(Entity entity, string language)
    {
        var nouns = language == "lv" ? Latvian : English;

        return entity.Kind is { } kind ? nouns.GetValueOrDefault(kind) ?? (language == "lv" ? nouns.GetValueOrDefault(entity.Type.Name) : null) ?? Spoken(kind)
            : nouns.GetValueOrDefault(entity.Type.Name) ?? Spoken(entity.Type.Name);
    }

    /// <summary>Dates, amounts and attributes are many and seldom referred back to; a number would only disturb.</summary>
    public static bool AreNumbered(EntityType type) =>
        type != EntityType.DateTime && type != EntityType.Quantity && type != EntityType.Demographic && type != EntityType.Miscellaneous;

    private static string Spoken(string name) => name.Replace('_', ' ').ToLowerInvariant();
}
