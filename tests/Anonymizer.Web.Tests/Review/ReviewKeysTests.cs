using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Text;
using Anonymizer.Web.Review;

namespace Anonymizer.Web.Tests.Review;

public class ReviewKeysTests
{
    private static readonly Guid Verdict = Guid.CreateVersion7();

    public static TheoryData<string, bool, object> Keys => new()
    {
        { "a", false, new DecideSuggestion(Verdict, 7, Decision.Accepted) },
        { "r", false, new DecideSuggestion(Verdict, 7, Decision.Rejected) },
        { "A", false, new DecideEntity(Verdict, 3, Decision.Accepted) },
        { "R", false, new DecideEntity(Verdict, 3, Decision.Rejected) },
        { "1", false, new RetypeEntity(Verdict, 3, EntityType.Person) },
        { "8", false, new RetypeEntity(Verdict, 3, EntityType.Miscellaneous) },
        { "m", false, new ChangeNeed(Verdict, 3, Need.NoMask) },
        { "m", true, new ChangeNeed(Verdict, 3, Need.Direct) },
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_key_asks_for_its_action(string key, bool isKept, object request)
    {
        ReviewKeys.For(key, Mention(MentionSource.Model), Verdict, isKept)!.Value.Request.ShouldBe(request);
    }

    [Fact]
    public void Rejecting_what_a_person_added_removes_it()
    {
        ReviewKeys.For("r", Mention(MentionSource.Person), Verdict, isKept: false)!.Value.Request.ShouldBe(new RemoveAnnotation(Verdict, 7));
    }

    [Theory]
    [InlineData("9")]
    [InlineData("x")]
    [InlineData("")]
    public void A_key_without_a_meaning_asks_for_nothing(string key)
    {
        ReviewKeys.For(key, Mention(MentionSource.Model), Verdict, isKept: false).ShouldBeNull();
    }

    private static Suggestion Mention(MentionSource source) =>
        new(7, new Mention(new TextSpan(0, 4), EntityType.Person, Need.Direct, 0.9, new Explanation(source, "ner", "because")) { EntityId = 3 }, Decision.Pending);
}
