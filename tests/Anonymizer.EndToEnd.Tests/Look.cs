using Microsoft.Playwright;

namespace Anonymizer.EndToEnd.Tests;

/// <summary>Keeps a picture of a page, light and dark, where the environment says in which folder (ANONYMIZER_LOOK): to be looked at by a person.</summary>
internal static class Look
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("ANONYMIZER_LOOK");

    public static async Task AtAsync(IPage page, string name)
    {
        if (Folder is null)
        {
            return;
        }

        foreach (var theme in new[] { "dark", "light" })
        {
            await page.EvaluateAsync("theme => document.documentElement.setAttribute('data-bs-theme', theme)", theme);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}-{theme}.png") });
        }
    }
}
