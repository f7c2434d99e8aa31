using System.Globalization;
using Anonymizer.Core.Evaluation.Promotion;
using Anonymizer.Core.Schedules;
using Anonymizer.Web.Models;
using Anonymizer.Web.Models.Runs;
using Anonymizer.Web.Models.Settings;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Tests.Support;
using Bunit;

namespace Anonymizer.Web.Tests.Models;

public sealed class ModelPagesTests(ModelsApp app) : PageContext(app), IClassFixture<ModelsApp>
{
    [Fact]
    public void Where_there_is_no_training_program_the_page_says_what_to_do()
    {
        app.Line.IsThere = false;

        var page = Render<ModelsPage>();

        page.Find("#no-program").TextContent.ShouldContain("Training:Program");
        page.FindAll("#start-run").ShouldBeEmpty();
        app.Line.IsThere = true;
    }

    [Fact]
    public void An_auditor_sees_the_models_and_can_do_nothing()
    {
        SignIn(People.Auditor);

        var page = Render<ModelsPage>();

        page.Find("#models").TextContent.ShouldContain("first");
        page.FindAll("button").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_rejected_candidate_shows_why_and_an_administrator_overrides_it_with_a_reason()
    {
        var version = await app.CandidateAsync(GateDecision.Reject);
        Render<ModelPage>(parameters => parameters.Add(page => page.Version, version)).FindAll("#promote, #override").ShouldBeEmpty("a trainer cannot");
        SignIn(ModelsApp.Administrator);

        var page = Render<ModelPage>(parameters => parameters.Add(page => page.Version, version));
        page.Find("#gate-decision").TextContent.ShouldBe("reject");
        page.Find(".gate-reasons").TextContent.ShouldContain("the floor is");
        page.Find("#comparison").TextContent.ShouldContain("age: ");
        await page.Find("#override").ClickAsync(new());
        page.Find("#override-send").HasAttribute("disabled").ShouldBeTrue();
        page.Find("#override-reason").Input("The gold is wrong.");
        await page.Find("form").SubmitAsync();

        page.WaitForElement("#in-use");
        page.Find("#events").TextContent.ShouldContain("The gold is wrong.");
    }

    [Fact]
    public async Task A_finished_run_shows_its_numbers_and_an_unknown_one_says_so()
    {
        app.Line.MaskedBy = _ => 95;
        var run = await app.RunAsync();

        var page = Render<RunPage>(parameters => parameters.Add(page => page.Id, run.Run.Id));
        page.Find("#run-state").TextContent.ShouldBe("finished");
        page.Find("#run-figures").TextContent.ShouldContain("5 of 20");
        page.Find("#run-log").TextContent.ShouldContain("finished");

        Render<RunPage>(parameters => parameters.Add(page => page.Id, Guid.CreateVersion7())).Markup.ShouldContain("There is no such run.");
    }

    [Fact]
    public async Task Settings_are_saved_with_a_reason_and_nonsense_is_refused()
    {
        SignIn(ModelsApp.Administrator);
        var page = Render<ModelSettingsPage>();

        page.Find("#schedule").Input("nightly");
        page.Find("#schedule-text").TextContent.ShouldContain("five fields");
        page.Find("#schedule").Input("0 3 * * *");
        page.Find("#schedule-text").TextContent.ShouldContain("at 03:00, every day");
        page.Find("#recall-floor").Input("many");
        page.Find("#settings-reason").Input("Nonsense.");
        await page.Find("form").SubmitAsync();
        page.Find("[role=alert]").TextContent.ShouldContain("correct the settings");

        page.Find("#recall-floor").Input("77.5");
        await page.Find("form").SubmitAsync();

        page.WaitForElement("#settings-history").TextContent.ShouldContain("Nonsense.");
        var saved = (await app.Door.AskAsync(new GetLoopSettings(), People.Auditor)).Settings;
        (saved.Gate.RecallFloor, saved.Triggers.Schedule, saved.Gate.RecallFloors["PERSON"]).ShouldBe((0.775, "0 3 * * *", 0.9));
    }

    [Theory]
    [InlineData("30 2 * * 1-5", "at 02:30, on Monday, Tuesday, Wednesday, Thursday, Friday")]
    [InlineData("0 6,18 1,15 * *", "at 06:00, 18:00, on day 1, 15 of the month")]
    [InlineData("*/15 * * 12 *", "in the minutes 0, 15, 30, 45 of every hour, every day, in December")]
    public void A_schedule_is_told_in_words(string schedule, string words)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

        ScheduleText.Of(CronSchedule.Parse(schedule)).ShouldBe(words);
    }
}
