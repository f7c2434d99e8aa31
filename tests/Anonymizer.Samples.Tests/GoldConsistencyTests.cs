using System.Text.RegularExpressions;
using Anonymizer.Core.Detection;
using Anonymizer.SampleMaker;
using Anonymizer.SampleMaker.Gold;
using Anonymizer.SampleMaker.Writing;

namespace Anonymizer.Samples.Tests;

public class GoldConsistencyTests
{
    private static readonly EntityType[] Names = [EntityType.Person, EntityType.Code, EntityType.Location, EntityType.Organization];

    public static TheoryData<string> Ids => [.. Repository.All.Select(document => document.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_name_that_is_annotated_once_is_annotated_wherever_it_stands(string id)
    {
        var document = Repository.All.Single(document => document.Id == id);
        var paragraphs = ReadingOrder.Of(document).Select(line => new GoldParagraph(line)).ToList();
        var names = paragraphs.SelectMany(paragraph => paragraph.Tags).Select(tag => tag.Tag)
            .Where(tag => Names.Contains(tag.Type) && tag.Surface.Length > 3)
            .Select(tag => tag.Surface)
            .Distinct();

        var forgotten = names.Where(name => paragraphs.Any(paragraph => IsForgotten(paragraph, name)));

        forgotten.ShouldBeEmpty();
    }

    [Fact]
    public void A_name_typed_without_its_annotation_is_noticed()
    {
        var name = Marks.Place("Ravensmere");

        IsForgotten(new GoldParagraph($"From {name} to Ravensmere."), "Ravensmere").ShouldBeTrue();
        IsForgotten(new GoldParagraph($"From {name} to {name}."), "Ravensmere").ShouldBeFalse();
    }

    private static bool IsForgotten(GoldParagraph paragraph, string name) =>
        Regex.Matches(paragraph.Text, $@"\b{Regex.Escape(name)}\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)
            .Any(match => !paragraph.Tags.Any(tag => tag.Start <= match.Index && match.Index + match.Length <= tag.Start + tag.Tag.Surface.Length));
}
