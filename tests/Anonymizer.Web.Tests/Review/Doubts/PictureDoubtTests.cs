using Anonymizer.Core;
using Anonymizer.Core.Review.Doubts;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Doubts;
using Anonymizer.Web.Tests.Support;
using Bunit;

namespace Anonymizer.Web.Tests.Review.Doubts;

public sealed class PictureDoubtTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    [Fact]
    public async Task A_picture_that_nobody_has_read_keeps_the_review_open_until_it_is_waived()
    {
        var client = App.CreateApiClient();
        var uploaded = await client.UploadAsync(AWordFile.WithPicture("A picture of the ford."), "ford.docx");
        (await client.SettledAsync(uploaded.Id)).FailureMessage.ShouldBeNull();
        var session = new ReviewSession(Door, People.Trainer, await Door.AskAsync(new OpenReview(uploaded.Id), People.Trainer));
        await session.LookAheadAsync();

        var doubt = session.Doubts.ShouldHaveSingleItem();
        (doubt.Kind, doubt.Number).ShouldBe((DoubtKind.Picture, 1));
        (await Should.ThrowAsync<DomainException>(() => Door.TellAsync(new CompleteReview(uploaded.Id, AcceptRest: true), People.Trainer))).Code.ShouldBe("review.doubts");

        var panel = Render<DoubtPanel>(parameters => parameters.Add(one => one.Session, session));
        await panel.Find(".doubt-name").ClickAsync(new());
        panel.Find(".doubt-name").TextContent.ShouldContain("Picture 1 (GIF, 1 × 1)");
        panel.Find("img.doubt-picture").GetAttribute("src").ShouldBe($"api/v1/verdicts/{uploaded.Id}/pictures/1/file");

        await session.TakeAsync(new WaiveDoubts(uploaded.Id, [doubt.Key], "The picture shows no name"), "");
        await Door.TellAsync(new CompleteReview(uploaded.Id, AcceptRest: true), People.Trainer);
    }

    [Fact]
    public async Task The_list_knows_how_much_is_left_from_detection_on()
    {
        var client = App.CreateApiClient();
        var uploaded = await client.UploadAsync(AWordFile.WithPicture($"{WebApp.Person} was there."), "left.docx");

        var counted = await client.SettledAsync(uploaded.Id);

        (counted.PendingMentions, counted.OpenDoubts).ShouldBe((1, 1));
    }
}
