using Anonymizer.Core.Retention;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Retention;
using Anonymizer.Web.Retention.Holds;
using Anonymizer.Web.Retention.Rules;
using Anonymizer.Web.Tests.Support;
using Bunit;

namespace Anonymizer.Web.Tests.Retention;

public sealed class RetentionPageTests : PageContext, IAsyncDisposable
{

    private readonly RetentionApp _app;

    public RetentionPageTests()
        : this(new RetentionApp())
    {
    }

    private RetentionPageTests(RetentionApp app)
        : base(app)
    {
        _app = app;
        SignIn(RetentionApp.Chief);
    }

    public new async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task An_administrator_sets_periods_looks_what_would_go_deletes_it_and_reads_the_report()
    {
        await _app.ReleasedAsync(AWordFile.With("By page."));
        var page = Render<RetentionPage>();
        page.WaitForElement("#period-form");

        page.Find("#period-Originals").Change("1");
        page.Find("#period-reason").Change("decided");
        page.Find("#period-form").Submit();
        page.WaitForAssertion(() => page.Find("#periods tbody").TextContent.ShouldContain("decided"));
        (await Door.AskAsync(new ListRetention(), People.Auditor)).ShouldHaveSingleItem().Periods.ShouldBe(RetentionPeriods.Shipped with { OriginalDays = 1 });
        _app.Clock.Pass(TimeSpan.FromDays(2));
        page.Find("#purge-preview").Click();
        page.WaitForAssertion(() => page.Find("#purge-state").TextContent.ShouldContain("Original: 1"));
        page.Find("#purge-start").Click();

        page.WaitForAssertion(() => page.Find("#reports tr[data-done]").TextContent.ShouldContain("Original: 1"));
    }

    [Fact]
    public async Task An_auditor_looks_and_changes_nothing()
    {
        SignIn(People.Auditor);

        var page = Render<RetentionPage>();

        await page.InvokeAsync(() => Task.CompletedTask);
        page.WaitForElement("#purge-preview");
        page.FindAll("#period-form, #purge-start").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_verdict_is_held_and_erased_on_its_page()
    {
        var id = await _app.ReleasedAsync(AWordFile.With("Held by page."));
        var page = Render<KeepingPage>(parameters => parameters.Add(one => one.Id, id));
        page.WaitForElement("#hold-form");

        page.Find("#hold-reason").Change("appeal");
        page.Find("#hold-form").Submit();
        page.WaitForAssertion(() => page.Find("#holds li[data-open]").TextContent.ShouldContain("appeal"));
        page.Find("#erasure-preview").Click();
        page.WaitForAssertion(() => page.Find("#erasure-state").TextContent.ShouldContain("1 verdict"));
        page.FindAll("#erase").ShouldBeEmpty("a hold stands against it");
        var hold = (await Door.AskAsync(new ListHolds(), RetentionApp.Chief)).Holds.ShouldHaveSingleItem();
        page.Find($"#lift-{hold.Id}").Change("withdrawn");
        page.Find("#holds form").Submit();
        page.WaitForAssertion(() => page.FindAll("#holds li[data-open]").ShouldBeEmpty());
        page.Find("#erasure-preview").Click();
        page.WaitForElement("#erase-reason").Change("request 3");
        page.Find("form:has(#erase)").Submit();

        page.WaitForAssertion(() => page.Find("#parts").TextContent.ShouldContain("on request"));
        page.Find("h1").TextContent.ShouldBe($"verdict-{id.ToString("N")[^8..]}");
    }
}
