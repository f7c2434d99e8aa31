using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review;
using Anonymizer.Web.Tests.Support;
using Anonymizer.Web.Verdicts;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Review;

public sealed class CompletedMeanwhileTests(CompletedMeanwhileTests.BusyApp app) : PageContext(app), IClassFixture<CompletedMeanwhileTests.BusyApp>
{
    [Fact]
    public async Task A_review_whose_lock_is_renewed_while_it_is_completed_is_complete_and_the_page_goes_on_to_the_release()
    {
        var file = await OpenAsync("Aldous Quillfeather of Marrowby.", "Renewed.");
        var page = Render<ReviewPage>(parameters => parameters.Add(shown => shown.Id, file.VerdictId));
        page.WaitForElement("#doc");
        var bridge = JSInterop.Invocations["surface.start"][^1].Arguments[0].ShouldBeOfType<Microsoft.JSInterop.DotNetObjectReference<SurfaceBridge>>().Value;

        await page.InvokeAsync(() => bridge.Command("complete"));
        page.WaitForElement("dialog .btn-primary");
        await page.Find("dialog .btn-primary").ClickAsync(new());

        (await Door.AskAsync(new GetVerdict(file.VerdictId), People.Trainer)).State.ShouldBe(VerdictState.Reviewed);
        Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith($"verdicts/{file.VerdictId}/release");
        app.Renewed.ShouldBe(1, "the lock was not renewed meanwhile: this test shows nothing");
    }

    public sealed class BusyApp : WebApp
    {
        internal int Renewed { get; set; }

        protected override void Configure(IServiceCollection services) => services.AddScoped<IBeforeSave>(provider => new Heartbeat(this, provider.GetRequiredService<AppDbContext>()));
    }

    /// <summary>Renews the lock of a verdict in a scope of its own just before its completed review is saved, once.</summary>
    private sealed class Heartbeat(BusyApp app, AppDbContext completing) : IBeforeSave
    {
        public async Task RunAsync(CancellationToken cancellationToken)
        {
            if (app.Renewed == 0 && completing.ChangeTracker.Entries<Verdict>().FirstOrDefault(entry => entry.Entity.State == VerdictState.Reviewed) is { } completed)
            {
                app.Renewed++;
                await using var scope = app.Services.CreateAsyncScope();
                var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
                var assignment = await database.Set<AssignmentRow>().SingleAsync(row => row.VerdictId == completed.Entity.Id, cancellationToken);
                assignment.Keep(assignment.Hold);
                await database.SaveChangesAsync(cancellationToken);
            }
        }
    }
}
