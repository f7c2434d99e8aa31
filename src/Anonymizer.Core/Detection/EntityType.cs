using System.Text.Json;
using System.Text.Json.Serialization;

namespace Anonymizer.Core.Detection;

/// <summary>What a mention names. The eight known types are those of the Text Anonymization Benchmark (Pilán et al. 2022).</summary>
/// <remarks>Open: a policy or a model may bring others. The name is upper case.</remarks>
[JsonConverter(typeof(EntityTypeConverter))]
public readonly record struct EntityType(string Name)
{
    public static readonly EntityType Person = new("PERSON");

    /// <summary>Numbers and codes that identify: ids, phones, e-mails, accounts, plates, case numbers.</summary>
    public static readonly EntityType Code = new("CODE");

    /// <summary>Places and addresses.</summary>
    public static readonly EntityType Location = new("LOC");

    public static readonly EntityType Organization = new("ORG");

    /// <summary>Demographic attributes: nationality, occupation, age, ethnicity, health.</summary>
    public static readonly EntityType Demographic = new("DEM");

    public static readonly EntityType DateTime = new("DATETIME");

    public static readonly EntityType Quantity = new("QUANTITY");

    public static readonly EntityType Miscellaneous = new("MISC");

    /// <summary>The types that the shipped model proposes, in the order of its labels.</summary>
    public static IReadOnlyList<EntityType> Known { get; } =
        [Person, Code, Location, Organization, Demographic, DateTime, Quantity, Miscellaneous];

    public override string ToString() => Name;
}

internal sealed class EntityTypeConverter : JsonConverter<EntityType>
{
    public override EntityType Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? throw new JsonException("An entity type is a string."));

    public override void Write(Utf8JsonWriter writer, EntityType value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Name);
}
