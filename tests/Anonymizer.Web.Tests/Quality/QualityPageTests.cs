using System.Globalization;
using Anonymizer.Core.Quality;
using Anonymizer.Core.Review;
using Anonymizer.Web.Components;
using Anonymizer.Web.Quality;
using Anonymizer.Web.Review;
using Anonymizer.Web.Tests.Support;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Quality;

public sealed class QualityPageTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    [Fact]
    public async Task Each_count_of_the_dashboard_is_a_link_to_a_list_of_as_many_spans()
    {
        await ReviewedAsync("Dashboard.");
        var page = await ShownAsync<QualityPage>("quality");
        var links = page.FindAll("[data-by=type] a[data-result]").Select(link => (Count: int.Parse(link.TextContent, CultureInfo.CurrentCulture), Address: link.GetAttribute("href")!)).ToList();
        links.Count.ShouldBeGreaterThan(1);

        foreach (var (count, address) in links)
        {
            var spans = await ShownAsync<SpansPage>(address);
            spans.Find("#spans-total").GetAttribute("data-total").ShouldBe(count.ToString(CultureInfo.InvariantCulture));
            spans.FindAll("#span-documents tbody td:last-child").Sum(cell => int.Parse(cell.TextContent, CultureInfo.CurrentCulture)).ShouldBe(count);
        }
    }

    [Fact]
    public async Task A_verdict_of_the_list_shows_its_spans_in_context()
    {
        await ReviewedAsync("Context.");
        var list = await ShownAsync<SpansPage>("quality/spans?result=Excess");

        var chosen = await ShownAsync<SpansPage>(list.Find("#span-documents tbody a").GetAttribute("href")!);

        chosen.Find("#span-list li[data-result=excess] mark").TextContent.ShouldBe("Marrowby");
        chosen.Find("#span-list .in-context").TextContent.ShouldContain("lives in Marrowby");
    }

    [Fact]
    public async Task An_address_that_asks_for_nothing_known_shows_that_nothing_is_there()
    {
        (await ShownAsync<QualityPage>("quality?model=never&from=yesterday")).Find(".empty").TextContent.ShouldContain("No completed review");
        (await ShownAsync<DriftPage>("quality/drift?days=1&reference=1")).Find("#drift-few").TextContent.ShouldContain("Nobody can tell yet");
    }

    [Fact]
    public void A_chart_is_drawn_in_points_whatever_the_language_and_breaks_where_nothing_is_known()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("lv");
        var chart = Render<LineChart>(parameters => parameters
            .Add(one => one.Label, "F1")
            .Add(one => one.Labels, ["1", "2", "3", "4"])
            .Add(one => one.Series, [new ChartSeries("F1", [0.91, 0.93, null, 0.95])]));

        chart.FindAll("svg[role=img] polyline").Count.ShouldBe(2);
        chart.FindAll("svg[role=img] path").Count.ShouldBe(3);
        chart.Find("polyline").GetAttribute("points")!.Split(' ').ShouldAllBe(point => point.Split(',').Length == 2);
        chart.Find("svg").GetAttribute("aria-label").ShouldBe("F1");
    }

    private async Task<IRenderedComponent<T>> ShownAsync<T>(string address)
        where T : IComponent
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Render<T>();
        await page.WaitForAssertionAsync(() => page.Find("#ready"));

        return page;
    }

    private async Task ReviewedAsync(string last)
    {
        var file = await OpenAsync("Aldous Quillfeather lives in Marrowby.", last);
        await Door.AskAsync(new DecideSuggestion(file.VerdictId, 2, Decision.Rejected), People.Trainer);
        await Door.TellAsync(new CompleteReview(file.VerdictId, AcceptRest: true), People.Trainer);
    }
}
