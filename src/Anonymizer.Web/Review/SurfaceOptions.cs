using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;

namespace Anonymizer.Web.Review;

/// <summary>What the browser's side of the surface has to know.</summary>
/// <param name="Place">Whose review it is: under this name the browser remembers where the reviewer left off.</param>
/// <param name="CanEdit">May the reviewer decide?</param>
/// <param name="Keys">The command of each key.</param>
public sealed record SurfaceOptions(Guid Place, bool CanEdit, IReadOnlyDictionary<string, string> Keys)
{
    public IEnumerable<string> Types => EntityType.Known.Select(type => type.Name);

    public IEnumerable<string> Badges => EntityType.Known.Select(TypeNames.Badge);

    /// <summary>How a mark's state is said, by its data-s.</summary>
    public IReadOnlyDictionary<string, string> States => Enum.GetValues<Decision>()
        .ToDictionary(decision => decision.ToString().ToLowerInvariant(), Texts.Of)
        .Append(new("near", Texts.Of("state.near")))
        .ToDictionary();
}
