using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Text;
using Anonymizer.Web.Tests.Support;
using Bunit;

namespace Anonymizer.Web.Tests.Review;

public sealed class NearMissTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    [Fact]
    public async Task Near_misses_are_a_layer_that_is_shown_when_asked_for_and_marked_by_accepting()
    {
        var near = new Mention(new TextSpan(4, 9), EntityType.Organization, Need.NoMask, 0.3, new Explanation(MentionSource.Model, "ner", "almost"));
        var file = await OpenAsync("The Heron of Marrowby.", "Near.");
        using var session = new ReviewSession(Door, People.Trainer, file with { NearMisses = [near, near with { Span = new TextSpan(13, 21) }] });
        var bridge = new SurfaceBridge(session, _ => Task.CompletedTask);
        var paragraph = Render<ParagraphView>(parameters => parameters.Add(view => view.Session, session).Add(view => view.Index, 0));
        paragraph.FindAll("mark").Count.ShouldBe(1);

        await bridge.Command("near-misses");
        paragraph.WaitForAssertion(() => paragraph.Find("mark[data-s=near]").TextContent.ShouldBe("Heron"));
        paragraph.FindAll("mark").Count.ShouldBe(2, "a near-miss under a mention is not shown");
        bridge.At(-1);
        session.Current!.Mention.Explanation.Reason.ShouldBe("almost");
        (await bridge.Decide(-1, "mask")).ShouldBeFalse();
        (await bridge.Decide(-1, "accept")).ShouldBeTrue();

        session.Review.Annotations.Select(mention => (session.Text.At(mention.Span), mention.Type)).ShouldBe([("Heron", EntityType.Organization)]);
        paragraph.WaitForAssertion(() => paragraph.FindAll("mark[data-s=near]").ShouldBeEmpty());
    }
}
