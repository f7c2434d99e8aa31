using Anonymizer.Core;
using Anonymizer.Web.Platform;
using Quartz;

namespace Anonymizer.Web.Models.Shadow;

/// <summary>Lets the candidate read what is new, one verdict after another.</summary>
[DisallowConcurrentExecution]
internal sealed class ShadowJob(Door door, ILogger<ShadowJob> log) : IJob
{
    public static readonly JobKey Key = new("shadow");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            while (await door.AskAsync(new ShadowVerdict(), Actor.Service, cancellationToken))
            {
                // The next one.
            }
        }
        catch (DomainException refused)
        {
            log.LogWarning("The candidate does not read: {Code}", refused.Code);
        }
    }
}
