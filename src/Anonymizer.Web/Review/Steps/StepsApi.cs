using Anonymizer.Core;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Calls;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Anonymizer.Web.Review.Steps;

/// <summary>A review by a program: a court's own screen shows the text and the proposals, and sends what the person decided.</summary>
internal static class StepsApi
{
    public static void MapSteps(this IEndpointRouteBuilder verdict)
    {
        verdict.MapGet("/review", GetAsync).WithName("GetReview")
            .WithSummary("A verdict's review: mentions and decisions; with text=true its text, with doubts=true the checklist. Its ETag guards the decisions (If-Match).")
            .Produces(StatusCodes.Status304NotModified);
        verdict.MapGet("/mentions", MentionsAsync).WithName("ListMentions").WithSummary("The mentions of a verdict as its review has them now, in text order.");
        verdict.MapGet("/decisions", DecisionsAsync).WithName("ListDecisions").WithSummary("Who did what in a verdict's review, in its order.");
        verdict.MapPost("/review", OpenAsync).WithName("OpenReview")
            .WithSummary("Opens the review of a detected verdict, goes on with one, or reopens one that was finished; it is the caller's from now on.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        verdict.MapPost("/decisions", DecideAsync).WithName("Decide")
            .WithSummary("Takes actions of a reviewer in their order: all of them, or none. If-Match: the review's ETag.")
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .WithMetadata(new MatchesRevisionAttribute())
            .ProducesProblem(StatusCodes.Status409Conflict);
        verdict.MapPost("/review/completion", CompleteAsync).WithName("CompleteReview")
            .WithSummary("Ends the review: everything is decided, every doubt settled or waived.")
            .ProducesProblem(StatusCodes.Status409Conflict)
            .MatchesRevision();
    }

    private static async Task<Results<Ok<ReviewAnswer>, StatusCodeHttpResult>> GetAsync(Guid id, Door door, HttpContext context, bool text = false, bool doubts = false)
    {
        var file = await door.AskAsync(new GetReview(id), Actor.Of(context.User), context.RequestAborted);
        var answer = ReviewAnswer.Of(file);

        if (text)
        {
            answer = answer with { Text = file.Review.Text.Value, Segments = file.Review.Text.Segments };
        }

        if (doubts)
        {
            answer = answer with { Doubts = [.. (await door.AskAsync(new GetDoubts(id), Actor.Of(context.User), context.RequestAborted)).Select(DoubtAnswer.Of)] };
        }

        return EntityTags.Tagged(context, answer, answer.Sequence);
    }

    private static async Task<Ok<IReadOnlyList<ReviewedMention>>> MentionsAsync(Guid id, Door door, HttpContext context) =>
        TypedResults.Ok(ReviewAnswer.Of(await door.AskAsync(new GetReview(id), Actor.Of(context.User), context.RequestAborted)).Mentions);

    private static async Task<Ok<IReadOnlyList<TakenDecision>>> DecisionsAsync(Guid id, Door door, HttpContext context) =>
        TypedResults.Ok(await door.AskAsync(new ListDecisions(id), Actor.Of(context.User), context.RequestAborted));

    private static async Task<Ok<ReviewAnswer>> OpenAsync(Guid id, Door door, HttpContext context) =>
        TypedResults.Ok(ReviewAnswer.Of(await door.AskAsync(new OpenReview(id), Actor.Of(context.User), context.RequestAborted)));

    private static async Task<Ok<ReviewAnswer>> DecideAsync(Guid id, StepsRequest request, Door door, HttpContext context)
    {
        var expected = EntityTags.ExpectedBy(context.Request);

        try
        {
            return TypedResults.Ok(ReviewAnswer.Of(await door.AskAsync(new TakeSteps(id, request.Steps ?? [], expected ?? request.Sequence), Actor.Of(context.User), context.RequestAborted)));
        }
        catch (DomainException changed) when (expected is not null && changed.Code == TakeSteps.Changed)
        {
            throw new ChangedSinceException();
        }
    }

    private static async Task<NoContent> CompleteAsync(Guid id, CompletionRequest request, Door door, HttpContext context)
    {
        await door.TellAsync(new CompleteReview(id, request.AcceptRest), Actor.Of(context.User), context.RequestAborted);

        return TypedResults.NoContent();
    }
}

/// <summary>Actions of a reviewer, in their order, and the sequence of the review that they were decided on (null not to check).</summary>
internal sealed record StepsRequest(IReadOnlyList<ReviewStep>? Steps, int? Sequence = null);

/// <summary>How a review ends: what is still pending is accepted, or refuses the end.</summary>
internal sealed record CompletionRequest(bool AcceptRest = false);
