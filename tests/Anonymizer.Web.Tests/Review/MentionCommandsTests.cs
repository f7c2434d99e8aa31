using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Text;
using Anonymizer.Web.Review;

namespace Anonymizer.Web.Tests.Review;

public class MentionCommandsTests
{
    private static readonly Guid Verdict = Guid.CreateVersion7();

    public static TheoryData<string, bool, object> Commands => new()
    {
        { "accept", false, new DecideSuggestion(Verdict, 7, Decision.Accepted) },
        { "reject", false, new DecideSuggestion(Verdict, 7, Decision.Rejected) },
        { "accept-entity", false, new DecideEntity(Verdict, 3, Decision.Accepted) },
        { "reject-entity", false, new DecideEntity(Verdict, 3, Decision.Rejected) },
        { "type-1", false, new RetypeEntity(Verdict, 3, EntityType.Person) },
        { "type-8", false, new RetypeEntity(Verdict, 3, EntityType.Miscellaneous) },
        { "mask", false, new ChangeNeed(Verdict, 3, Need.NoMask) },
        { "mask", true, new ChangeNeed(Verdict, 3, Need.Direct) },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_asks_for_its_action(string command, bool isKept, object request)
    {
        MentionCommands.For(command, Mention(MentionSource.Model), Verdict, isKept)!.Value.Request.ShouldBe(request);
    }

    [Fact]
    public void Rejecting_what_a_person_added_removes_it()
    {
        MentionCommands.For("reject", Mention(MentionSource.Person), Verdict, isKept: false)!.Value.Request.ShouldBe(new RemoveAnnotation(Verdict, 7));
    }

    [Theory]
    [InlineData("type-9")]
    [InlineData("next")]
    [InlineData("")]
    public void A_command_without_a_meaning_asks_for_nothing(string command)
    {
        MentionCommands.For(command, Mention(MentionSource.Model), Verdict, isKept: false).ShouldBeNull();
    }

    private static Suggestion Mention(MentionSource source) =>
        new(7, new Mention(new TextSpan(0, 4), EntityType.Person, Need.Direct, 0.9, new Explanation(source, "ner", "because")) { EntityId = 3 }, Decision.Pending);
}
