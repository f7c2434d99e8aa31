using System.Text.Json;
using Anonymizer.Core.Review;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Webhooks;

/// <summary>Sees in what a request saves what the webhooks must be told, and saves their messages with it: none is lost, none tells what did not happen.</summary>
/// <remarks>Told by the change of a verdict's state, not by each request that makes it: a new way to release is announced without anybody thinking of it.</remarks>
internal sealed class AnnounceChanges(AppDbContext database, DeliveryWaker waker, AfterCommit afterCommit, TimeProvider clock) : IBeforeSave
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var news = Verdicts().Concat(Models()).Concat(await RectificationsAsync(cancellationToken)).ToList();

        if (news.Count == 0)
        {
            return;
        }

        var webhooks = await database.Set<WebhookRow>().AsNoTracking().Where(row => !row.IsPaused).ToListAsync(cancellationToken);
        var messages = webhooks.SelectMany(webhook => news.Where(one => IsFor(webhook, one)).Select(one => MessageOf(webhook, one))).ToList();

        if (messages.Count > 0)
        {
            database.AddRange(messages);
            afterCommit.Try(waker.WakeAsync);
        }
    }

    private IEnumerable<News> Verdicts() =>
        from entry in database.ChangeTracker.Entries<Verdict>()
        where entry.State == EntityState.Modified
        let happened = EventOf(entry.OriginalValues.GetValue<VerdictState>(nameof(Verdict.State)), entry.Entity, entry.OriginalValues.GetValue<int>(nameof(Verdict.ReleaseNumber)))
        where happened != WebhookEvent.None
        select new News(happened, entry.Entity.CourtId, Of(entry.Entity), null, null);

    private IEnumerable<News> Models() =>
        from entry in database.ChangeTracker.Entries<ModelEventRow>()
        where entry.State == EntityState.Added && entry.Entity.Step is ModelStep.Promoted or ModelStep.Overridden or ModelStep.RolledBack
        select new News(WebhookEvent.ModelPromoted, null, null, new { version = entry.Entity.Version, step = entry.Entity.Step, language = entry.Entity.Language }, null);

    private async Task<IReadOnlyList<News>> RectificationsAsync(CancellationToken cancellationToken)
    {
        var news = new List<News>();

        foreach (var entry in database.ChangeTracker.Entries<RectificationRow>().Where(entry => entry.State is EntityState.Added or EntityState.Modified).ToList())
        {
            if (await database.Verdicts.FindAsync([entry.Entity.VerdictId], cancellationToken) is { } verdict && EventOf(entry) is var happened and not WebhookEvent.None)
            {
                news.Add(new News(happened, verdict.CourtId, Of(verdict), null, new { id = entry.Entity.Id, kind = entry.Entity.Kind, release = entry.Entity.ReleaseNumber, reissue = entry.Entity.Reissue, reportedAt = entry.Entity.At }));
            }
        }

        return news;
    }

    private static object Of(Verdict verdict) => new { id = verdict.Id, state = verdict.State, courtId = verdict.CourtId, release = verdict.ReleaseNumber, failureCode = verdict.FailureCode };

    private static WebhookEvent EventOf(Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry<RectificationRow> entry) => (entry.State, entry.Entity.Outcome) switch
    {
        (EntityState.Added, _) => WebhookEvent.RectificationReported,
        _ when !entry.Property(row => row.Outcome).IsModified => WebhookEvent.None,
        (_, RectificationOutcome.Reissued) => WebhookEvent.Rectified,
        (_, RectificationOutcome.Dismissed) => WebhookEvent.RectificationDismissed,
        _ => WebhookEvent.None,
    };

    private static WebhookEvent EventOf(VerdictState before, Verdict verdict, int releasesBefore) => (before, verdict.State) switch
    {
        _ when verdict.ReleaseNumber > releasesBefore => WebhookEvent.Released,
        (VerdictState.Uploaded, VerdictState.Detected) => WebhookEvent.VerdictDetected,
        (VerdictState.InReview, VerdictState.Reviewed) => WebhookEvent.ReviewFinished,
        (VerdictState.Reviewed or VerdictState.Released, VerdictState.InReview) => WebhookEvent.SentBack,
        (not VerdictState.Failed, VerdictState.Failed) => WebhookEvent.Failed,
        _ => WebhookEvent.None,
    };

    private static bool IsFor(WebhookRow webhook, News news) => webhook.Events.HasFlag(news.Event) && (webhook.CourtId is null || news.Verdict is null || webhook.CourtId == news.CourtId);

    private DeliveryRow MessageOf(WebhookRow webhook, News news)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);

        return new DeliveryRow
        {
            Id = id,
            WebhookId = webhook.Id,
            Event = news.Event,
            Body = JsonSerializer.Serialize(new { id, @event = EventNames.Of(news.Event), at = now, verdict = news.Verdict, model = news.Model, rectification = news.Rectification }, JsonSerializerOptions.Web),
            At = now,
            Begun = now,
            NextAt = now,
        };
    }

    private sealed record News(WebhookEvent Event, Guid? CourtId, object? Verdict, object? Model, object? Rectification);
}
