using System.Text.Json;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Review;

public class ReviewEventJsonTests
{
    [Fact]
    public void The_stored_form_is_part_of_the_contract()
    {
        var added = new AnnotationsAdded(4, [new TextSpan(2, 5)], EntityType.Person, Need.Direct, EntityRole.None, 9);

        ReviewEventJson.Write(added).ShouldBe(
            """{"action":"added","firstId":4,"spans":[[2,5]],"type":"PERSON","need":"DIRECT","role":"NONE","entityId":9}""");
        ReviewEventJson.Write(new Undone()).ShouldBe("""{"action":"undone"}""");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("""{"action":"exploded"}""")]
    [InlineData("""{"action":"resized","id":1,"span":[1]}""")]
    public void What_is_no_event_is_refused(string json)
    {
        Should.Throw<JsonException>(() => ReviewEventJson.Read(json));
    }
}
