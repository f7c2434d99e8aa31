using Anonymizer.Core.Policy;
using Anonymizer.Web.Platform;

namespace Anonymizer.Web.Policy;

/// <summary>An empty database gets the policy that the program ships, for all courts: from then on it is the court's to change.</summary>
internal sealed class ShippedPolicy(Door door) : IHostedService
{
    private const string Reason = "Shipped with the program.";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if ((await door.AskAsync(new ListPolicies(), Actor.Service, cancellationToken)).Policies.Count == 0)
        {
            var id = await door.AskAsync(new CreatePolicy(ReplacementPolicy.DefaultJson, Reason), Actor.Service, cancellationToken);
            await door.TellAsync(new UsePolicy(null, id, Reason), Actor.Service, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
