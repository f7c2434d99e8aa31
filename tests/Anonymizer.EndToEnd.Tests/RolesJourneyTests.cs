using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;

namespace Anonymizer.EndToEnd.Tests;

/// <summary>Somebody reviews in one court and audits in another: given by keys on the page of the people, and so on every page from then on.</summary>
public sealed class RolesJourneyTests(RunningApp app) : JourneyTests(app)
{
    private const string Email = "both@court.example";
    private const string Office = "Office court";
    private const string Harbour = "Harbour court";

    [Fact]
    public async Task A_person_is_given_other_roles_in_two_courts_and_works_in_one_and_reads_in_the_other()
    {
        var (office, harbour) = (await UploadAsync(Office, "13-short-order.docx"), await UploadAsync(Harbour, "06-boundary-dispute-draft.docx"));
        var chief = await SignedInAsync();
        var violations = new List<string>();

        await chief.GotoAsync("/accounts");
        await Court.ReadyAsync(chief);
        await chief.FillAsync("#person-email", Email);
        await PressSpaceAsync(chief, "all courts: reviewer");
        await PressSpaceAsync(chief, $"{Office}: reviewer");
        await PressSpaceAsync(chief, $"{Harbour}: auditor");
        await chief.WaitForFunctionAsync("told => document.querySelector('#grant-changes').innerText.includes(told)", $"{Office}: reviewer; {Harbour}: auditor");
        violations.AddRange(await Court.AxeAsync(chief));
        await Look.AtAsync(chief, "people-by-court");
        await chief.FocusAsync("form.card-panel button[type=submit]");
        await chief.Keyboard.PressAsync("Enter");
        var password = await chief.InnerTextAsync(".alert-success code");
        await chief.GetByRole(AriaRole.Button, new() { Name = $"Change {Email}" }).ClickAsync();
        await PressSpaceAsync(chief, $"{Harbour}: trainer");
        await chief.WaitForFunctionAsync("told => document.querySelector('#grant-changes').innerText.includes(told)", $"{Harbour}: trainer");
        await Look.AtAsync(chief, "people-change");

        var both = await FirstSignInAsync(password);
        await both.WaitForSelectorAsync("tbody .choose input");
        (await both.Locator("tbody .choose input:not([disabled])").CountAsync()).ShouldBe(1, "only what is of the office court can be chosen");
        violations.AddRange(await Court.AxeAsync(both));
        await both.GotoAsync($"/verdicts/{office}");
        await Court.ReadyAsync(both);
        (await both.Locator("#assign-to").CountAsync()).ShouldBe(1);
        await both.GotoAsync($"/verdicts/{harbour}");
        await Court.ReadyAsync(both);
        (await both.Locator("#assign-to").CountAsync()).ShouldBe(0);
        await both.GotoAsync($"/verdicts/{harbour}/review");
        await both.WaitForSelectorAsync("#doc mark");
        (await both.Locator("[data-finish]").CountAsync()).ShouldBe(0, "who audits looks at it");
        await both.GotoAsync($"/verdicts/{office}/review");
        await both.WaitForSelectorAsync("[data-finish]");
        await Court.PressAsync(both, "n", "a");
        (await both.Locator("#doc mark[data-s=accepted]").CountAsync()).ShouldBe(1);
        violations.ShouldBeEmpty();
    }

    private static async Task PressSpaceAsync(IPage page, string box)
    {
        await page.WaitForSelectorAsync($"input[aria-label='{box}']:enabled"); // what all courts have is closed in each until the service has heard
        await page.FocusAsync($"input[aria-label='{box}']");
        await page.Keyboard.PressAsync("Space");
    }

    private async Task<IPage> FirstSignInAsync(string password)
    {
        var page = await (await Chromium.NewContextAsync(new() { BaseURL = App.Address.ToString(), ReducedMotion = ReducedMotion.Reduce })).NewPageAsync();
        page.SetDefaultTimeout(Court.Patience);
        await page.GotoAsync("/login");
        await page.FillAsync("#email", Email);
        await page.FillAsync("#password", password);
        await page.ClickAsync("button[type=submit]");
        await page.FillAsync("#current", password);
        await page.FillAsync("#new", RunningApp.Password);
        await page.FillAsync("#again", RunningApp.Password);
        await page.ClickAsync("button.btn-primary[type=submit]");
        await page.WaitForURLAsync(address => !address.Contains("/account/", StringComparison.Ordinal));
        await page.GotoAsync("/");
        await Court.ReadyAsync(page);

        return page;
    }

    /// <summary>A detected verdict of a court.</summary>
    private async Task<Guid> UploadAsync(string court, string sample)
    {
        using var client = new HttpClient { BaseAddress = App.Address, DefaultRequestHeaders = { { "X-Api-Key", "anonymizer-development" } } };
        using var file = new ByteArrayContent(await File.ReadAllBytesAsync(Checkout.Sample(sample))) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
        using var place = new StringContent(court);
        using var form = new MultipartFormDataContent { { file, "file", $"{court}.docx" }, { place, "court" } };
        using var answer = await client.PostAsync(new Uri("/api/v1/verdicts", UriKind.Relative), form);
        var id = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        var address = new Uri($"/api/v1/verdicts/{id}", UriKind.Relative);

        while ((await client.GetFromJsonAsync<JsonElement>(address)).GetProperty("state").GetString()!.Equals("uploaded", StringComparison.OrdinalIgnoreCase))
        {
            await Task.Delay(250);
        }

        return id;
    }
}
