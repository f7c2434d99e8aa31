using System.Net.Http.Json;
using Anonymizer.Core.Review;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Accounts.People;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Doubts;
using Anonymizer.Web.Verdicts;
using Microsoft.AspNetCore.Identity;
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
        for (var attempt = 0; attempt < 1200; attempt++)
        {
            var verdict = (await client.GetFromJsonAsync<VerdictRow>(new Uri($"/api/v1/verdicts/{id}", UriKind.Relative)))!;

            if (verdict.State != VerdictState.Uploaded)
            {
                return verdict;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("The verdict was not processed in two minutes.");
    }

    /// <summary>Makes an account, and gives who it is.</summary>
    public static async Task<Actor> AddPersonAsync(this WebApp app, string email, params string[] roles)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = new Account { Id = Guid.CreateVersion7(), UserName = email, Email = email };
        (await accounts.CreateAsync(account, WebApp.Password)).Succeeded.ShouldBeTrue();
        (await accounts.AddToRolesAsync(account, roles)).Succeeded.ShouldBeTrue();

        return new Actor(account.Id, email, [.. roles]);
    }

    /// <summary>Makes an account that may do this and nothing else.</summary>
    public static async Task<Guid> AddPersonAsync(this WebApp app, string email, params Grant[] grants)
    {
        var person = await app.AddPersonAsync(email, Role.Reviewer);
        await app.Services.GetRequiredService<Door>().AskAsync(new ChangeAccount(person.Id, grants), Actor.Service);

        return person.Id;
    }

    /// <summary>Sends a verdict on another route, as a policy would.</summary>
    public static async Task GoByAsync(this WebApp app, Guid id, ReviewRoute route)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        (await database.Verdicts.FindAsync(id))!.GoBy(route);
        await database.SaveChangesAsync();
    }

    public static async Task ReviewAsync(this WebApp app, Guid id, Actor? reader = null)
    {
        var actor = reader ?? Actor.Service;
        var door = app.Services.GetRequiredService<Door>();
        await door.AskAsync(new OpenReview(id), actor);
        var doubts = (await door.AskAsync(new GetOutlook(id), actor)).Doubts.Where(doubt => doubt.IsOpen).Select(doubt => doubt.Key).ToList();

        if (doubts.Count > 0)
        {
            await door.AskAsync(new WaiveDoubts(id, doubts, "for the test"), actor);
        }

        await door.TellAsync(new CompleteReview(id, AcceptRest: true), actor);
    }
}
