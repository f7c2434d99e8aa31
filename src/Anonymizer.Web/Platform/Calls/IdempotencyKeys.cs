using Anonymizer.Web.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Platform.Calls;

/// <summary>A POST that carries an Idempotency-Key has one effect, however often it is sent, also across a restart (decision 143).</summary>
/// <remarks>
/// That it had its effect is saved with the effect (<see cref="TransactionBehavior{TMessage,TResponse}"/>), its answer a moment later:
/// a service that was killed between the two answers a repeated call with idempotency.done instead of doing it twice.
/// </remarks>
internal sealed class IdempotencyKeys(RequestDelegate next, RunningCalls running, IDataProtectionProvider protection, TimeProvider clock)
{
    public const string Header = "Idempotency-Key";

    private const int LongestKey = 200;
    private const int LargestAnswer = 256 * 1024;
    private static readonly TimeSpan Memory = TimeSpan.FromDays(7);

    public async Task InvokeAsync(HttpContext context, AppDbContext database)
    {
        var repeating = context.GetEndpoint()?.Metadata.GetMetadata<RepeatingAttribute>()?.Kind ?? Repeating.Answered;

        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.Path.StartsWithSegments("/api") || !context.Request.Headers.TryGetValue(Header, out var keys) || repeating == Repeating.Harmless)
        {
            await next(context);

            return;
        }

        if (keys is not [{ Length: > 0 and <= LongestKey } key] || !key.All(char.IsAscii) || key.Any(char.IsControl))
        {
            throw new BadHttpRequestException("The Idempotency-Key is not 1 to 200 ASCII characters.");
        }

        var caller = Actor.Of(context.User).Id;
        using var turn = running.TryEnter(caller, key);

        if (turn is null)
        {
            context.Response.Headers.RetryAfter = "1";
            await RefuseAsync(context, StatusCodes.Status409Conflict, "idempotency.running", "The same call is being done right now. Send it again in a moment.");

            return;
        }

        await DoOnceAsync(context, database, repeating, caller, key);
    }

    private async Task DoOnceAsync(HttpContext context, AppDbContext database, Repeating repeating, Guid caller, string key)
    {
        var hash = await CallHash.OfAsync(context.Request, context.RequestAborted);
        var before = await database.Set<CallRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Caller == caller && row.Key == key, context.RequestAborted);

        await (before switch
        {
            null => AnswerAsync(context, database, repeating, new KeyedCall(caller, key, hash, Guid.CreateVersion7(clock.GetUtcNow()), isRepeated: false)),
            _ when before.Hash != hash => RefuseAsync(context, StatusCodes.Status422UnprocessableEntity, "idempotency.reused", "This Idempotency-Key was sent with another content. Make a new key for each new call."),
            { Answer: { } answer } => KeptAnswer.Unprotect(protection, answer).WriteAsync(context.Response, context.RequestAborted),
            _ when repeating == Repeating.DoneAgain => AgainAsync(context, new KeyedCall(caller, key, hash, before.EffectId, isRepeated: true)),
            _ => RefuseAsync(context, StatusCodes.Status409Conflict, "idempotency.done", "This call was done, but its answer was lost. Look at what it changed."),
        });
    }

    private Task AgainAsync(HttpContext context, KeyedCall call)
    {
        context.Features.Set(call);

        return next(context);
    }

    /// <summary>Does the call, and keeps its answer if it had an effect.</summary>
    private async Task AnswerAsync(HttpContext context, AppDbContext database, Repeating repeating, KeyedCall call)
    {
        context.Features.Set(call);
        var body = context.Response.Body;
        using var written = new MemoryStream();
        context.Response.Body = written;

        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        if (call.IsNoted && repeating == Repeating.Answered && written.Length <= LargestAnswer)
        {
            await KeepAsync(database, call, KeptAnswer.Of(context.Response, written.ToArray()).Protect(protection));
        }

        written.Position = 0;
        await written.CopyToAsync(body, context.RequestAborted);
    }

    /// <summary>Also forgets what is too old: nobody sends a call again after a week.</summary>
    private async Task KeepAsync(AppDbContext database, KeyedCall call, byte[] answer)
    {
        var oldest = clock.GetUtcNow() - Memory;
        using var turn = await database.TurnAsync(CancellationToken.None);
        await database.Set<CallRow>().Where(row => row.EffectId == call.EffectId).ExecuteUpdateAsync(change => change.SetProperty(row => row.Answer, answer), CancellationToken.None);
        await database.Set<CallRow>().Where(row => row.At < oldest).ExecuteDeleteAsync(CancellationToken.None);
    }

    private static Task RefuseAsync(HttpContext context, int status, string code, string title) =>
        TypedResults.Problem(title: title, statusCode: status, extensions: new Dictionary<string, object?> { ["code"] = code }).ExecuteAsync(context);
}
