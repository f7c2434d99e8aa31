using Microsoft.Playwright;

namespace Anonymizer.EndToEnd.Tests;

/// <summary>Somebody who has never seen the service, with only what is on the screen: every step goes by a text or a role that is visible.</summary>
public sealed class NewUserTests(RunningApp app) : JourneyTests(app)
{
    private const int MostSteps = 10;

    private int steps;

    [Fact]
    public async Task A_new_user_comes_from_the_first_page_to_a_released_sample()
    {
        var context = await Chromium.NewContextAsync(new() { BaseURL = App.Address.ToString(), Locale = "en-GB", ViewportSize = new() { Width = 1280, Height = 800 } });
        context.SetDefaultTimeout(Court.Patience);
        context.SetDefaultNavigationTimeout(Court.Patience);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");

        await StepAsync(() => page.GetByLabel("E-mail").FillAsync(RunningApp.Email));
        await StepAsync(() => page.GetByLabel("Password").FillAsync(RunningApp.Password));
        await PressAsync(page, "Sign in");
        await PressAsync(page, "Start the tour");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Tour, 1 of 2: decide" }).WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Complete review" }).WaitForAsync();
        await PressAsync(page, "Complete review");
        await PressAsync(page, "Accept the rest");
        await PressAsync(page, "Make the redacted file");
        var download = await page.RunAndWaitForDownloadAsync(
            () => StepAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download the redacted file" }).ClickAsync()));
        await PressAsync(page, "Finish the tour");

        await page.GetByRole(AriaRole.Heading, new() { Name = "That is the whole way" }).WaitForAsync();
        var file = Path.Combine(App.Folder, "tour.txt");
        await download.SaveAsAsync(file);
        var released = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        released.ShouldNotContain("Whitcombe");
        released.ShouldContain("The court finds for the claimant.");
        steps.ShouldBeLessThanOrEqualTo(MostSteps);
    }

    private Task PressAsync(IPage page, string name) => StepAsync(() => page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync());

    private Task StepAsync(Func<Task> step)
    {
        steps++;

        return step();
    }
}
