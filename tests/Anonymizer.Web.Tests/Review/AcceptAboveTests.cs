using Anonymizer.Core.Review;
using Anonymizer.Web.Review;
using Anonymizer.Web.Tests.Support;
using Bunit;

namespace Anonymizer.Web.Tests.Review;

public sealed class AcceptAboveTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    [Fact]
    public async Task What_a_threshold_accepts_is_counted_before_it_happens()
    {
        using var session = new ReviewSession(Door, People.Trainer, await OpenAsync("Aldous Quillfeather of Marrowby.", "Above."));
        var dialog = Render<AcceptAbove>(parameters => parameters.Add(shown => shown.Session, session));

        dialog.Find("#above").Input(100);
        dialog.Find(".above-count").TextContent.ShouldContain("2 of 2 pending");
        dialog.Find("tbody").TextContent.ShouldContain("Quillfeather");
        session.Review.Pending.ShouldBe(2);

        await dialog.Find(".btn-primary").ClickAsync(new());

        session.Review.Suggestions.ShouldAllBe(suggestion => suggestion.Decision == Decision.Accepted);
    }
}
