using Anonymizer.Core;
using Mediator;

namespace Anonymizer.Web.Platform;

/// <summary>Who was refused only because somebody else was quicker asks again, on what is there now.</summary>
internal static class AskedAgain
{
    /// <param name="door">The way in.</param>
    /// <param name="request">What is asked; each try runs in a scope of its own.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="tries">How often at the most.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public static async Task<TResponse> AskAgainAsync<TResponse>(this Door door, IRequest<TResponse> request, Actor actor, int tries, CancellationToken cancellationToken = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await door.AskAsync(request, actor, cancellationToken);
            }
            catch (DomainException second) when (ChangedMeanwhile.IsTold(second) && attempt < tries)
            {
                // what the other one did is there now
            }
        }
    }
}
