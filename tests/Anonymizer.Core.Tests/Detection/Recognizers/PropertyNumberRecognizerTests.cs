using Anonymizer.Core.Detection.Recognizers;

namespace Anonymizer.Core.Tests.Detection.Recognizers;

public class PropertyNumberRecognizerTests
{
    private static readonly PropertyNumberRecognizer Recognizer = new();

    [Theory]
    [InlineData("plot no. 119/5, field", "119/5")]
    [InlineData("title deed no. 4226 of", "4226")]
    [InlineData("cadastral number 12/345.6,", "12/345.6")]
    [InlineData("Flurstück Nr. 123/4", "123/4")]
    [InlineData("registration no. 1057,", "1057")]
    public void A_property_number_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("plot 7")]
    [InlineData("the plot of the film in 19x")]
    [InlineData("plots and parcels")]
    [InlineData("plot no. 12a")]
    public void What_is_no_property_number_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }
}
