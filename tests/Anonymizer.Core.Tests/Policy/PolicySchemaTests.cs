using System.Text.Json;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Unread;
using Anonymizer.Core.Zones;

namespace Anonymizer.Core.Tests.Policy;

public class PolicySchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(ReplacementPolicy.SchemaJson).RootElement;

    [Fact]
    public void The_schema_names_every_operator_that_the_scan_finds()
    {
        Values(Rule("operator")).ShouldBe(OperatorCatalog.Names);
    }

    [Fact]
    public void The_schema_names_every_role_need_and_zone()
    {
        Values(Schema.GetProperty("$defs").GetProperty("role")).ShouldBe(Enum.GetValues<EntityRole>().Select(role => JsonSerializer.Serialize(role).Trim('"')));
        Values(Schema.GetProperty("$defs").GetProperty("zone")).ShouldBe(Enum.GetValues<VerdictZone>().Select(zone => JsonSerializer.Serialize(zone).Trim('"')));
        Values(Schema.GetProperty("$defs").GetProperty("need")).ShouldBe(Enum.GetValues<Need>().Select(need => JsonSerializer.Serialize(need).Trim('"')));
    }

    [Fact]
    public void The_schema_names_every_treatment_of_what_is_not_read()
    {
        var unread = Schema.GetProperty("properties").GetProperty("unread").GetProperty("properties");

        Values(unread.GetProperty("pictures")).ShouldBe(Enum.GetValues<PictureTreatment>().Select(value => JsonSerializer.Serialize(value).Trim('"')));
        Values(unread.GetProperty("embedded")).ShouldBe(Enum.GetValues<EmbeddedRule>().Select(value => JsonSerializer.Serialize(value).Trim('"')));
        Values(unread.GetProperty("unknown")).ShouldBe(Enum.GetValues<PartRule>().Select(value => JsonSerializer.Serialize(value).Trim('"')));
    }

    [Fact]
    public void The_schema_allows_the_properties_that_the_reader_knows()
    {
        Schema.GetProperty("properties").EnumerateObject().Select(property => property.Name)
            .ShouldBe(["$schema", "version", "name", "language", "description", "recallFloor", "rules", "unread", "reasons", "routes"], ignoreOrder: true);
        Schema.GetProperty("$schema").GetString().ShouldBe("https://json-schema.org/draft/2020-12/schema");
    }

    [Fact]
    public void The_schema_gives_parameters_to_the_operators_that_take_them()
    {
        foreach (var name in OperatorCatalog.Names)
        {
            var known = ParametersOf(name);

            OperatorCatalog.Find(name)!.Check(new OperatorParameters(new Dictionary<string, string> { ["unheardOf"] = "x" }))
                .ShouldHaveSingleItem().Message.ShouldContain(known.Count == 0 ? "no parameters" : string.Join(", ", known));
        }
    }

    private static List<string> ParametersOf(string name)
    {
        var parameters = Schema.GetProperty("$defs").GetProperty("rule").GetProperty("allOf").EnumerateArray()
            .Single(branch => Names(branch.GetProperty("if").GetProperty("properties").GetProperty("operator")).Contains(name))
            .GetProperty("then").GetProperty("properties").GetProperty("parameters");

        return parameters.TryGetProperty("properties", out var properties) ? [.. properties.EnumerateObject().Select(property => property.Name)] : [];
    }

    private static IEnumerable<string> Names(JsonElement condition) =>
        condition.TryGetProperty("const", out var only) ? [only.GetString()!] : Values(condition);

    private static JsonElement Rule(string property) => Schema.GetProperty("$defs").GetProperty("rule").GetProperty("properties").GetProperty(property);

    private static IEnumerable<string> Values(JsonElement schema) => schema.GetProperty("enum").EnumerateArray().Select(value => value.GetString()!);
}
