using Anonymizer.Ner.Models;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Queue;
using Anonymizer.Web.Retention;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Work;
using Anonymizer.Web.Verdicts;
using Anonymizer.Web.Verdicts.Intake;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Tests.Support;

/// <summary>Renders pages over the whole service behind them: the door, the database and the detector are real, the browser is not.</summary>
public abstract class PageContext : BunitContext
{
    private BunitAuthorizationContext? _authorization;

    /// <summary>Whether something comes is asked, not how fast: the machine may have much else to do.</summary>
    static PageContext() => DefaultWaitTimeout = TimeSpan.FromMinutes(2);

    protected PageContext(WebApp app)
    {
        App = app;
        Door = app.Services.GetRequiredService<Door>();
        Services.AddSingleton(Door);
        Services.AddSingleton(app.Services.GetRequiredService<VerdictProgress>());
        Services.AddSingleton(app.Services.GetRequiredService<ModelRegistry>());
        Services.AddSingleton(app.Services.GetRequiredService<WorkChanges>());
        Services.AddSingleton(app.Services.GetRequiredService<TimeProvider>());
        Services.AddSingleton(app.Services.GetRequiredService<FileIntake>());
        Services.AddSingleton(app.Services.GetRequiredService<ArchiveIntake>());
        Services.AddSingleton(app.Services.GetRequiredService<BulkRelease>());
        Services.AddSingleton(app.Services.GetRequiredService<IOptions<RetentionOptions>>());

        foreach (var tab in app.Services.GetServices<ReviewTab>())
        {
            Services.AddSingleton(tab);
        }

        JSInterop.Mode = JSRuntimeMode.Loose;
        SignIn(People.Trainer);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    protected WebApp App { get; }

    protected Door Door { get; }

    protected void SignIn(Actor actor)
    {
        _authorization ??= AddAuthorization();
        _authorization.SetAuthorized(actor.Name);
        _authorization.SetClaims(actor.Claims());
    }

    /// <summary>A detected verdict whose review is open.</summary>
    protected async Task<ReviewFile> OpenAsync(params string[] paragraphs)
    {
        var client = App.CreateApiClient();
        var uploaded = await client.UploadAsync(AWordFile.With(paragraphs), $"{Guid.CreateVersion7():N}.docx");
        (await client.SettledAsync(uploaded.Id)).FailureMessage.ShouldBeNull();

        return await Door.AskAsync(new OpenReview(uploaded.Id), People.Trainer);
    }
}
