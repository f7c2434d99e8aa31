using System.Net.Http.Json;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Doubts;
using Anonymizer.Web.Verdicts;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Support;

/// <summary>Steps of a verdict's life, through the product's own requests.</summary>
internal static class Life
{
    public static async Task<UploadedVerdict> UploadAsync(this HttpClient client, byte[] file, string name = "verdict.docx", params (string Name, string Value)[] fields)
    {
        using var form = Forms.Of(file, name, fields);
        var response = await client.PostAsync(new Uri("/api/v1/verdicts", UriKind.Relative), form);
        response.IsSuccessStatusCode.ShouldBeTrue(await response.Content.ReadAsStringAsync());

        return (await response.Content.ReadFromJsonAsync<UploadedVerdict>())!;
    }

    /// <summary>Waits until the job has dealt with it.</summary>
    public static async Task<VerdictRow> SettledAsync(this HttpClient client, Guid id)
    {
        for (var attempt = 0; attempt < 300; attempt++)
        {
            var verdict = (await client.GetFromJsonAsync<VerdictRow>(new Uri($"/api/v1/verdicts/{id}", UriKind.Relative)))!;

            if (verdict.State != VerdictState.Uploaded)
            {
                return verdict;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("The verdict was not processed in 30 seconds.");
    }

    public static async Task ReviewAsync(this WebApp app, Guid id)
    {
        var door = app.Services.GetRequiredService<Door>();
        await door.AskAsync(new OpenReview(id), Actor.Service);
        var doubts = (await door.AskAsync(new GetOutlook(id), Actor.Service)).Doubts.Where(doubt => doubt.IsOpen).Select(doubt => doubt.Key).ToList();

        if (doubts.Count > 0)
        {
            await door.AskAsync(new WaiveDoubts(id, doubts, "for the test"), Actor.Service);
        }

        await door.TellAsync(new CompleteReview(id, AcceptRest: true), Actor.Service);
    }
}
