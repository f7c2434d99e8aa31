using System.Text.Json;
using Anonymizer.Core.Policy;
using Anonymizer.Word;

namespace Anonymizer.Samples.Tests;

public class ExampleTests
{
    public static TheoryData<string> Policies =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Samples, "policies"), "*.json").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Policies))]
    public void An_example_policy_is_a_valid_policy(string file)
    {
        var policy = ReplacementPolicy.Parse(File.ReadAllText(Path.Combine(Repository.Samples, "policies", file)));

        policy.Rules.ShouldNotBeEmpty();
    }

    [Fact]
    public void The_example_terms_stand_in_the_sample_that_they_are_for()
    {
        var text = WordReader.Read(Repository.Sample("04-family-court-children")).Text.Value;
        var terms = JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Path.Combine(Repository.Samples, "terms.json")));

        terms.EnumerateArray().Select(term => term.GetProperty("text").GetString()!).ShouldAllBe(term => text.Contains(term));
    }
}
