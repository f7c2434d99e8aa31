using Anonymizer.Core.Detection;

namespace Anonymizer.Web.Review;

/// <summary>What the browser's side of the surface has to know.</summary>
/// <param name="Place">Whose review it is: under this name the browser remembers where the reviewer left off.</param>
/// <param name="CanEdit">May the reviewer decide?</param>
/// <param name="Keys">The command of each key.</param>
public sealed record SurfaceOptions(Guid Place, bool CanEdit, IReadOnlyDictionary<string, string> Keys)
{
    public IEnumerable<string> Types => EntityType.Known.Select(type => type.Name);

    public IEnumerable<string> Badges => EntityType.Known.Select(TypeNames.Badge);
}
