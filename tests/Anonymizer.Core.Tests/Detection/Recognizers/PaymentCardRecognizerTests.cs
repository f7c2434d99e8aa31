using Anonymizer.Core.Detection.Recognizers;

namespace Anonymizer.Core.Tests.Detection.Recognizers;

public class PaymentCardRecognizerTests
{
    private static readonly PaymentCardRecognizer Recognizer = new();

    [Theory]
    [InlineData("He paid with 4111111111111111 twice", "4111111111111111")]
    [InlineData("card 4111 1111 1111 1111, valid", "4111 1111 1111 1111")]
    [InlineData("(5555-5555-5555-4444)", "5555-5555-5555-4444")]
    [InlineData("credit card 3782 822463 10005.", "3782 822463 10005")]
    [InlineData("He paid with 6304000000000000.", "6304000000000000")]
    public void A_card_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("He paid with 4111111111111112 twice")]
    [InlineData("He paid with 14111111111111111")]
    [InlineData("He paid with 411111111111111123")]
    [InlineData("He paid with 9355555555554448")]
    [InlineData("He paid with 9111 1111 1111")]
    public void What_is_no_card_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }

    [Fact]
    public void A_card_that_is_named_and_mistyped_is_proposed_with_less_confidence()
    {
        Finds.ScoreIn(Recognizer, "card 4111111111111112").ShouldBeLessThan(Finds.ScoreIn(Recognizer, "card 4111111111111111"));
    }
}
