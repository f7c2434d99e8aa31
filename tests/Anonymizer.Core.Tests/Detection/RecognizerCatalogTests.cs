using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Detection;

public sealed class PlantedRecognizer : IRecognizer
{
    public string Name => "planted";

    public IEnumerable<Mention> Recognize(VerdictText text) => [];
}

public class RecognizerCatalogTests
{
    [Fact]
    public void A_recognizer_is_found_because_it_is_there()
    {
        RecognizerCatalog.In(typeof(PlantedRecognizer).Assembly).Select(recognizer => recognizer.Name).ShouldBe(["planted"]);
    }

    [Fact]
    public void A_recognizer_that_needs_something_is_not_made()
    {
        RecognizerCatalog.In(typeof(ListRecognizer).Assembly).ShouldNotContain(recognizer => recognizer is ListRecognizer);
    }

    [Fact]
    public void Names_are_unique_and_lower_case()
    {
        var names = RecognizerCatalog.In(typeof(ListRecognizer).Assembly).Select(recognizer => recognizer.Name).ToList();

        names.ShouldBeUnique();
        names.ShouldAllBe(name => name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-'));
    }
}
