using Anonymizer.Core;
using Anonymizer.Web.Platform;

namespace Anonymizer.Web.Verdicts.Intake;

internal static class Uploads
{
    private const int MostTries = 10;

    /// <summary>Many may name the same new court, case or file at once: whoever was second finds it at the next try.</summary>
    public static async Task<UploadedVerdict> TakeInAsync(this Door door, UploadVerdict upload, Actor actor, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await door.AskAsync(upload, actor, cancellationToken);
            }
            catch (DomainException second) when (ChangedMeanwhile.IsTold(second) && attempt < MostTries)
            {
                // the other one's row is there now
            }
        }
    }
}
