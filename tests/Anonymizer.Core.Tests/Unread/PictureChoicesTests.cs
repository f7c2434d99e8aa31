using Anonymizer.Core.Unread;

namespace Anonymizer.Core.Tests.Unread;

public sealed class PictureChoicesTests
{
    [Fact]
    public void A_choice_for_one_picture_is_stronger_than_the_policy()
    {
        var rules = UnreadRules.Default with { Pictures = PictureTreatment.Refuse, Chosen = PictureChoices.Parse(["3=blank", " 12 = keep "]) };

        new[] { 1, 3, 12 }.Select(rules.Of).ShouldBe([PictureTreatment.Refuse, PictureTreatment.Blank, PictureTreatment.Keep]);
    }

    [Fact]
    public void The_later_of_two_choices_for_a_picture_wins() => PictureChoices.Parse(["3=blank", "3=keep"])[3].ShouldBe(PictureTreatment.Keep);

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("3=hide")]
    [InlineData("0=keep")]
    [InlineData("-1=keep")]
    [InlineData("a=keep")]
    [InlineData("3=keep=blank")]
    public void What_is_no_choice_is_refused_with_an_example(string choice)
    {
        var problem = Should.Throw<DomainException>(() => PictureChoices.Parse([choice]));

        problem.Code.ShouldBe("pictures.invalid");
        problem.Message.ShouldContain("3=blank");
    }
}
