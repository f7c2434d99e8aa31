using Anonymizer.Core.Teaching;
using Anonymizer.Web.Teaching.Moderation;
using Anonymizer.Web.Tests.Support;
using Bunit;

namespace Anonymizer.Web.Tests.Teaching;

public sealed class TeachingPageTests : PageContext, IDisposable
{
    private readonly WebApp _app;

    public TeachingPageTests()
        : this(new WebApp())
    {
    }

    private TeachingPageTests(WebApp app)
        : base(app)
    {
        _app = app;
    }

    [Fact]
    public async Task Keys_move_include_exclude_and_undo()
    {
        await CorrectedAsync();
        var page = Render<TeachingPage>();
        page.WaitForAssertion(() => page.FindAll(".correction").Count.ShouldBe(2));

        await page.Find("#corrections").KeyDownAsync("n");
        page.FindAll(".correction")[1].GetAttribute("aria-current").ShouldBe("true");
        await page.Find("#corrections").KeyDownAsync("i");
        page.WaitForAssertion(() => page.FindAll(".correction").Count.ShouldBe(1));
        await page.Find("#corrections").KeyDownAsync("x");
        page.WaitForAssertion(() => page.FindAll(".correction").Count.ShouldBe(0));

        (await StatesAsync()).ShouldBe([CorrectionState.Included, CorrectionState.Excluded], ignoreOrder: true);
    }

    [Fact]
    public async Task An_undone_decision_is_a_candidate_again()
    {
        await CorrectedAsync();
        var page = Render<TeachingPage>();
        page.WaitForAssertion(() => page.FindAll(".correction").Count.ShouldBe(2));

        await page.Find("#corrections").KeyDownAsync("i");
        page.WaitForAssertion(() => page.FindAll(".correction").Count.ShouldBe(1));
        await page.Find("#corrections").KeyDownAsync("u");

        page.WaitForAssertion(() => page.FindAll(".correction").Count.ShouldBe(2));
    }

    [Fact]
    public async Task A_cell_of_the_table_leads_to_its_corrections_and_the_mouse_takes_several()
    {
        await CorrectedAsync();
        var page = Render<TeachingPage>();
        page.WaitForAssertion(() => page.FindAll(".correction").Count.ShouldBe(2));

        page.FindAll(".group").First(cell => cell.TextContent.Contains("Place", StringComparison.Ordinal)).Click();
        page.WaitForAssertion(() => page.FindAll(".correction").Count.ShouldBe(1));
        page.Find(".group[aria-pressed=true]").Click();
        page.WaitForAssertion(() => page.FindAll(".correction").Count.ShouldBe(2));
        page.FindAll(".correction input[type=checkbox]")[0].Change(true);
        page.FindAll(".correction input[type=checkbox]")[1].Change(true);
        page.FindAll(".bulk button")[0].Click();

        page.WaitForAssertion(() => page.FindAll(".correction").ShouldBeEmpty());
        (await StatesAsync()).ShouldAllBe(state => state == CorrectionState.Included);
    }

    [Fact]
    public async Task An_auditor_reads_and_decides_nothing()
    {
        await CorrectedAsync();
        SignIn(People.Auditor);

        var page = Render<TeachingPage>();

        page.WaitForAssertion(() => page.FindAll(".correction").Count.ShouldBe(2));
        page.FindAll(".correction button").ShouldBeEmpty();
    }

    [Fact]
    public void The_address_keeps_what_is_shown()
    {
        var filter = new CorrectionFilter(null, CorrectionKind.Retyped, "LOC", CourtId: Guid.CreateVersion7(), By: Guid.CreateVersion7(), IsConflicting: true);
        var query = new TeachingAddress(filter, 3).ToQuery().Where(part => part.Value is not null).ToDictionary(part => part.Key, part => part.Value!.ToString()!);

        TeachingAddress.Of(query).ShouldBe(new TeachingAddress(filter, 3));
        TeachingAddress.Of(new Dictionary<string, string> { ["kind"] = "Nonsense", ["page"] = "-1" }).ShouldBe(new TeachingAddress(CorrectionFilter.Waiting));
    }

    void IDisposable.Dispose()
    {
        Dispose();
        _app.Dispose();
    }

    private async Task CorrectedAsync() => await Door.CorrectAsync(await OpenAsync(Reviewed.First, "On the page."));

    private async Task<IEnumerable<CorrectionState>> StatesAsync() =>
        (await Door.AskAsync(new ListCorrections(new CorrectionFilter()), People.Trainer)).Corrections.Select(one => one.Row.State);
}
