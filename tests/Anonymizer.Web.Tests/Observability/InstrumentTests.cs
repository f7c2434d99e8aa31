using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Tracing;
using Anonymizer.Web.Quality;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Uses;
using Anonymizer.Web.Review.Work;
using Anonymizer.Web.Tests.Support;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Observability;

public sealed class InstrumentTests(WebApp app) : IClassFixture<WebApp>
{
    private Door Door => app.Services.GetRequiredService<Door>();

    [Fact]
    public async Task What_people_do_in_a_review_is_counted_in_its_cohort_and_shown_by_it()
    {
        using var client = app.CreateApiClient();
        var uploaded = await client.UploadAsync(AWordFile.With($"{WebApp.Person} sued in Marrowby."), "behaviour.docx");
        await client.SettledAsync(uploaded.Id);
        var review = await Door.AskAsync(new OpenReview(uploaded.Id), People.Trainer);
        await Door.AskAsync(new DecideSuggestion(uploaded.Id, review.Review.Suggestions[0].Id, Core.Review.Decision.Rejected), People.Trainer);
        await Door.AskAsync(new UndoReview(uploaded.Id), People.Trainer);
        await Door.TellAsync(new NoteUse(uploaded.Id, ReviewUse.Help), People.Trainer);
        await Door.TellAsync(new NoteUse(uploaded.Id, ReviewUse.Search), People.Trainer);
        await Door.TellAsync(new NoteUse(uploaded.Id, ReviewUse.Search), People.Trainer);
        var held = (await Door.AskAsync(new GetReview(uploaded.Id), People.Trainer)).Work.HeldSince;
        await Door.TellAsync(new LeaveReview(uploaded.Id, held!.Value), People.Trainer);
        await Door.AskAsync(new OpenReview(uploaded.Id), People.Trainer);
        await Door.TellAsync(new CompleteReview(uploaded.Id, AcceptRest: true), People.Trainer);

        var metrics = await client.GetStringAsync(new Uri("/metrics", UriKind.Relative));
        var board = await client.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/quality/behaviour?days=1", UriKind.Relative));

        foreach (var (use, count) in new[] { ("undo", 1), ("help", 1), ("search", 2), ("left", 1) })
        {
            metrics.ShouldMatch($"anonymizer_review_use_total{{anonymizer_document_age_band=\"unknown\",anonymizer_model_version=\"[^\"]+\",anonymizer_purpose=\"production\",anonymizer_review_use=\"{use}\"}} {count}");
        }

        metrics.ShouldContain("anonymizer_review_decision=\"accepted\"");
        metrics.ShouldMatch("anonymizer_review_wait_duration_seconds_count{[^}]*} [1-9]");
        metrics.ShouldMatch("anonymizer_review_active_time_seconds_count{[^}]*} [1-9]");
        metrics.ShouldContain("anonymizer_court_span_reviewed_total{anonymizer_court_id=\"none\",anonymizer_purpose=\"production\",anonymizer_review_decision=\"accepted\"}");
        metrics.ShouldContain("anonymizer_model_transition_total{anonymizer_transition=\"rolled_back\"} 0");
        metrics.ShouldMatch("anonymizer_request_duration_seconds_count{[^}]*anonymizer_request_kind=\"change\"");
        var row = board.GetProperty("rows").EnumerateArray().ShouldHaveSingleItem();
        (row.GetProperty("purpose").GetString(), row.GetProperty("reviews").GetInt32(), row.GetProperty("undos").GetDouble(), row.GetProperty("searches").GetDouble(), row.GetProperty("left").GetDouble())
            .ShouldBe((nameof(Purpose.Production), 1, 1, 2, 1));
    }

    [Fact]
    public async Task A_page_tells_only_what_happens_in_it_alone()
    {
        await Should.ThrowAsync<ValidationException>(() => Door.TellAsync(new NoteUse(Guid.NewGuid(), ReviewUse.Undo), People.Trainer));
        await Should.ThrowAsync<ValidationException>(() => Door.AskAsync(new GetBehaviour(0), People.Trainer));
    }

    [Fact]
    public async Task The_path_of_a_verdict_is_one_trace_jobs_and_all()
    {
        var spans = new System.Collections.Concurrent.ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == VerdictTrace.Name,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
        using var client = app.CreateApiClient();
        var uploaded = await client.UploadAsync(AWordFile.With($"{WebApp.Person} was traced."), "traced.docx");
        await client.SettledAsync(uploaded.Id);
        await app.ReviewAsync(uploaded.Id);
        using var release = await client.PostAsync(new Uri($"/api/v1/verdicts/{uploaded.Id}/releases", UriKind.Relative), null);

        var trace = VerdictTrace.Of(uploaded.Id).TraceId;
        trace.ToHexString().ShouldBe(uploaded.Id.ToString("N"));
        var names = spans.Where(span => span.TraceId == trace).Select(span => span.OperationName).ToList();
        foreach (var step in new[] { "UploadVerdict", "DetectVerdict", "parse", "infer", "OpenReview", "CompleteReview", "ReleaseVerdict", "redact" })
        {
            names.ShouldContain(step);
        }

        spans.SelectMany(span => span.TagObjects).Select(tag => tag.Value?.ToString() ?? "").ShouldAllBe(value => !value.Contains("Quillfeather"));
    }
}
