using Anonymizer.Core.Teaching;

namespace Anonymizer.Core.Tests.Teaching;

public class ReviewerCheckTests
{
    private static readonly Guid One = Guid.Parse("00000000-0000-7000-8000-000000000001");
    private static readonly Guid Other = Guid.Parse("00000000-0000-7000-8000-000000000002");

    [Theory]
    [InlineData(40, 40, true)]
    [InlineData(20, 20, true)]
    [InlineData(10, 10, false)]
    [InlineData(200, 160, true)]
    [InlineData(200, 60, false)]
    [InlineData(0, 0, false)]
    public void Who_refuses_nearly_everything_is_held_once_it_is_beyond_doubt(int decided, int rejected, bool isHeld)
    {
        ReviewerCheck.Held([new ReviewerRecord(One, decided, rejected), new ReviewerRecord(Other, 300, 30)]).Contains(One).ShouldBe(isHeld);
        ReviewerCheck.Held([new ReviewerRecord(One, decided, rejected)]).Contains(One).ShouldBe(isHeld, "nor does it need somebody to compare with");
    }

    [Fact]
    public void A_model_that_is_wrong_with_everybody_accuses_nobody()
    {
        ReviewerCheck.Held([new ReviewerRecord(One, 200, 150), new ReviewerRecord(Other, 200, 140)]).ShouldBeEmpty();
    }

    [Fact]
    public void A_break_is_no_work_and_a_clock_set_back_takes_none_away()
    {
        var start = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

        WorkTime.Of([start, start.AddSeconds(30), start.AddHours(4)]).ShouldBe(TimeSpan.FromSeconds(30) + WorkTime.LongestThought);
        WorkTime.Of([start, start.AddSeconds(-20)]).ShouldBe(TimeSpan.FromSeconds(20));
        WorkTime.Of([]).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Equal_words_have_one_key_and_no_letter_of_it()
    {
        WordsKey.Of("Ann  SMITH").ShouldBe(WordsKey.Of("ann Smith"));
        WordsKey.Of("Ann Smyth").ShouldNotBe(WordsKey.Of("Ann Smith"));
        WordsKey.Of("…").ShouldBeEmpty();
    }
}
