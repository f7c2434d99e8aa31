using System.Reflection;

namespace Anonymizer.Architecture.Tests;

/// <summary>A component holds no text for people: it asks its slice's Texts (decision 93).</summary>
public class LiteralRules
{
    private static readonly Assembly Web = Assembly.Load("Anonymizer.Web");

    public static TheoryData<string> Slices =>
        [.. Web.GetTypes().Select(type => type.Namespace?.Split('.')).Where(parts => parts is ["Anonymizer", "Web", _, ..]).Select(parts => parts![2]).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Slices))]
    public void No_component_holds_a_text(string slice)
    {
        DrawnText.In(Web.Location, $"Anonymizer.Web.{slice}").ShouldBeEmpty();
    }

    [Fact]
    public void A_text_in_a_component_is_found()
    {
        DrawnText.In(typeof(LiteralRules).Assembly.Location, typeof(Planted.Texts.BadPage).Namespace!)
            .ShouldBe(["BadPage: <p>Drawn as markup</p>", "BadPage: Drawn", "BadPage: Shown as a title", "BadPage: Said by a handler."], ignoreOrder: true);
    }
}
