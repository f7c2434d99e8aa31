using System.Globalization;
using Microsoft.Playwright;

namespace Anonymizer.EndToEnd.Tests.Speed;

/// <summary>Measures the review of a long verdict on the running service: one reviewer in a browser, then many at once.</summary>
internal static class SpeedRun
{
    private const int Paragraphs = 300;
    private const int LongParagraphs = 3000;
    private const string Many = "many";
    private const string Long = "long";
    private const string Training = "training";

    /// <param name="arguments">"many" leaves the browser out, "training" measures the many with and without a training beside them, "long" one reviewer at ten times as many pages (some 500); then how many reviewers at once (50), for how many seconds (60), and their pause between two decisions in milliseconds (2000).</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var numbers = arguments.Where(argument => argument is not (Many or Long or Training)).Select(argument => int.Parse(argument, CultureInfo.InvariantCulture)).ToList();
        var isTraining = arguments.Contains(Training);
        await using var app = isTraining ? new BusyApp() : new RunningApp();
        await app.InitializeAsync();
        await ((app as BusyApp)?.TeachAsync(default) ?? Task.CompletedTask);
        var server = new Server(app);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Browser.StartAsync(playwright);
        var page = await Court.SignedInAsync(browser, app);
        var file = Path.Combine(app.Folder, "long.docx");
        await File.WriteAllBytesAsync(file, AMadeUpVerdict.Long(arguments.Contains(Long) ? LongParagraphs : Paragraphs));
        await page.SetInputFilesAsync("#files", file);
        var link = page.Locator(OneReviewer.Link);
        await link.First.WaitForAsync(new() { Timeout = 600_000 });
        var verdict = Guid.Parse((await link.First.GetAttributeAsync("href"))!.Split('/')[^2]);
        await page.WaitForTimeoutAsync(3000);

        if (arguments.Contains(Long))
        {
            await new OneReviewer(page, server).RunAsync();
            return 0;
        }

        var many = new ManyReviewers(app, server, verdict);
        await many.PrepareAsync(numbers.ElementAtOrDefault(0) is > 0 and var count ? count : 50);

        if (!arguments.Contains(Many) && !isTraining)
        {
            await new OneReviewer(page, server).RunAsync();
        }

        await page.Context.CloseAsync();
        var time = TimeSpan.FromSeconds(numbers.ElementAtOrDefault(1) is > 0 and var seconds ? seconds : 60);
        var between = TimeSpan.FromMilliseconds(numbers.ElementAtOrDefault(2) is > 0 and var pause ? pause : 2000);

        if (isTraining)
        {
            using var turns = new TrainingTurns(app);
            await many.BesideAsync(turns, time, between);
        }
        else
        {
            await many.RunAsync(time, between);
        }

        return 0;
    }

    public static void Say(string what, object found) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {found} (load {Server.Load})"));
}
