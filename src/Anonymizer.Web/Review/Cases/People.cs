using Anonymizer.Web.Platform;

namespace Anonymizer.Web.Review.Cases;

/// <summary>Names of accounts as a list shows them.</summary>
internal static class People
{
    /// <summary>A program, and an account that is gone, has none: a dash.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(this PersonNames names, IEnumerable<Guid> accounts, CancellationToken cancellationToken)
    {
        var ids = accounts.Distinct().ToList();
        var nameOf = await names.OfAsync(ids, cancellationToken);

        return ids.ToDictionary(id => id, id => nameOf(id).Name ?? "–");
    }
}
