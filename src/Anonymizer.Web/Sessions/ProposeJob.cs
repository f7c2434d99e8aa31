using Anonymizer.Core;
using Anonymizer.Web.Models.Shadow;
using Anonymizer.Web.Platform;
using Quartz;

namespace Anonymizer.Web.Sessions;

/// <summary>Lets sessions' own models propose in their waiting verdicts, one after another, and the model in use again in those of sessions that ended.</summary>
[DisallowConcurrentExecution]
internal sealed class ProposeJob(Door door, [FromKeyedServices(ProposeJob.Own)] ShadowModel model, ILogger<ProposeJob> log) : IJob
{
    public const string Own = "session";

    public static readonly JobKey Key = new("session-proposals");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await door.TellAsync(new RecoverSessions(), Actor.Service, cancellationToken);

            while (await door.AskAsync(new GetNextToPropose(), Actor.Service, cancellationToken) is { } verdictId)
            {
                await door.TellAsync(new ProposeAnew(verdictId), Actor.Service, cancellationToken);
            }
        }
        catch (DomainException refused)
        {
            log.LogWarning("A session's verdicts keep their proposals: {Code}", refused.Code);
        }
        finally
        {
            model.Dispose();
        }
    }
}
