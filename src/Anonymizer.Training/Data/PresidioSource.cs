using Anonymizer.Core.Detection;

namespace Anonymizer.Training.Data;

/// <summary>Reads Presidio's synthetic sentences: addresses, telephones, accounts and e-mails, which judgments seldom have.</summary>
/// <remarks>
/// Made from templates: no needs are annotated. What identifies by itself wherever it stands (telephone, account, e-mail) is
/// DIRECT, an address or a person's number of years is left open. Persons, bodies, places and codes are marked wherever they stand.
/// </remarks>
public static class PresidioSource
{
    private static readonly AnnotatedLayers Layers =
        new([EntityType.Person, EntityType.Organization, EntityType.Location, EntityType.Code], Need: false, Role: false);

    public static IEnumerable<TrainingExample> Read(string file) => SourceLine.ReadAll(file, Convert);

    private static TrainingExample Convert(SourceLine line) => new(line.Id, line.Text, [.. line.OuterSpans().Select(SpanOf)], Layers, []);

    private static TrainingSpan SpanOf(SourceSpan span)
    {
        var (types, need) = Meaning(span.Label);

        return new TrainingSpan(span.Start, span.End, types, need);
    }

    private static (IReadOnlyList<EntityType> Types, Need? Need) Meaning(string name) => name switch
    {
        "PERSON" or "TITLE" => ([EntityType.Person], null),
        "ORGANIZATION" => ([EntityType.Organization], null),
        "STREET_ADDRESS" or "GPE" or "ZIP_CODE" => ([EntityType.Location], null),
        "DATE_TIME" => ([EntityType.DateTime], null),
        "AGE" => ([EntityType.Demographic, EntityType.Quantity, EntityType.DateTime], null),
        "NRP" => ([EntityType.Demographic], null),
        "DOMAIN_NAME" or "IP_ADDRESS" => ([EntityType.Code], null),
        "PHONE_NUMBER" or "EMAIL_ADDRESS" or "CREDIT_CARD" or "IBAN_CODE" or "US_SSN" or "US_DRIVER_LICENSE" => ([EntityType.Code], Need.Direct),
        _ => throw new InvalidDataException($"the set has no label '{name}'"),
    };
}
