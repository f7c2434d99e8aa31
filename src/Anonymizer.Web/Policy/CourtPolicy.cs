using Anonymizer.Core.Policy;
using Anonymizer.Core.Unread;

namespace Anonymizer.Web.Policy;

/// <summary>The policy that holds somewhere, and where it comes from.</summary>
/// <param name="Policy">With the version's own number and name.</param>
/// <param name="Id">Of the stored policy; null for one that came with a request.</param>
public sealed record CourtPolicy(ReplacementPolicy Policy, Guid? Id)
{
    /// <summary>As a release remembers it.</summary>
    public PolicyStamp Stamp => new(Policy.Name, Policy.Version, Id);

    /// <summary>The same with a person's choices for single pictures.</summary>
    public CourtPolicy With(IReadOnlyDictionary<int, PictureTreatment>? pictures) =>
        pictures is null ? this : this with { Policy = Policy with { Unread = Policy.Unread with { Chosen = pictures } } };
}
