using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Tests.Detection;

public class MentionJsonTests
{
    [Fact]
    public void A_mention_is_written_as_documented()
    {
        var mention = Marked.Parse("{PERSON?/Witness:Berg}").Mentions[0] with { EntityId = 3, Kind = "NAME" };

        MentionJson.Write([mention]).ShouldBe(
            """[{"start":0,"end":4,"type":"PERSON","need":"QUASI","score":0.9,"entity":3,"role":"WITNESS","source":"model","why":"test","kind":"NAME","recognizer":"test"}]""");
    }
}
