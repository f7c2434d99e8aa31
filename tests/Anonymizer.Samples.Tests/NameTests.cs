using System.Buffers;
using Anonymizer.SampleMaker;
using Anonymizer.SampleMaker.Gold;
using Anonymizer.SampleMaker.Invention;

namespace Anonymizer.Samples.Tests;

public class NameTests
{
    /// <summary>Only people have keys of a given and a family name; a nickname has none to compare.</summary>
    private static readonly string[] Names =
    [
        .. Repository.All.SelectMany(GoldText.TagsOf)
            .Where(tag => tag.Type == Core.Detection.EntityType.Person && tag.Key.Contains(' '))
            .Select(tag => tag.Key)
            .Distinct(),
    ];

    [Fact]
    public void No_person_of_a_sample_is_named_in_the_shared_data()
    {
        if (!Directory.Exists(Repository.SharedData))
        {
            Assert.Skip("The shared data lies outside the repository.");
        }

        var search = SearchValues.Create(Names, StringComparison.Ordinal);
        var known = Directory.EnumerateFiles(Repository.SharedData, "*.jsonl", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines)
            .Where(line => line.AsSpan().ContainsAny(search))
            .SelectMany(line => Names.Where(name => line.Contains(name, StringComparison.Ordinal)))
            .Distinct();

        known.ShouldBeEmpty();
    }

    [Fact]
    public void The_samples_name_hundreds_of_people() => Names.Length.ShouldBeGreaterThan(200);

    [Fact]
    public void The_same_seed_invents_the_same_people()
    {
        var first = new Cast(7).Man("lv", Core.Detection.EntityRole.Petitioner);

        new Cast(7).Man("lv", Core.Detection.EntityRole.Petitioner).ShouldBe(first);
        new Cast(8).Man("lv", Core.Detection.EntityRole.Petitioner).ShouldNotBe(first);
    }
}
