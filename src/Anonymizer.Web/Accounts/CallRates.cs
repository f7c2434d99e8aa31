using System.Globalization;
using System.Threading.RateLimiting;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Accounts;

/// <summary>How often in a minute somebody may sign in, and a client may call: beyond it the answer is 429 and says when to come again.</summary>
internal static class CallRates
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static void Set(RateLimiterOptions limiter)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Minute;
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

            return ValueTask.CompletedTask;
        };
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => context.Request.Path.StartsWithSegments("/api") ? CallsOf(context) : RateLimitPartition.GetNoLimiter("page"));
        limiter.AddPolicy(AccountSetup.SignInLimit, context => HttpMethods.IsPost(context.Request.Method)
            ? Window(AddressOf(context), OptionsOf<AccountOptions>(context).SignInsPerMinute)
            : RateLimitPartition.GetNoLimiter("read"));
    }

    private static RateLimitPartition<string> CallsOf(HttpContext context) => context.User.Identity?.IsAuthenticated == true
        ? Window($"client:{Actor.Of(context.User).Id}", OptionsOf<ApiOptions>(context).CallsPerMinute)
        : Window($"stranger:{AddressOf(context)}", OptionsOf<ApiOptions>(context).StrangersPerMinute);

    private static RateLimitPartition<string> Window(string who, int calls) =>
        RateLimitPartition.GetFixedWindowLimiter(who, _ => new FixedWindowRateLimiterOptions { PermitLimit = calls, Window = Minute });

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "unknown";

    private static T OptionsOf<T>(HttpContext context)
        where T : class => context.RequestServices.GetRequiredService<IOptions<T>>().Value;
}
