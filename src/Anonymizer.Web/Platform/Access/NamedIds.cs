using System.Reflection;
using Anonymizer.Core.Verdicts;

namespace Anonymizer.Web.Platform.Access;

/// <summary>The verdicts, courts, cases and archives that a request names, by what its properties are called.</summary>
internal sealed record NamedIds(IReadOnlyCollection<Guid> Verdicts, IReadOnlyCollection<Guid> Courts, IReadOnlyCollection<Guid> Cases, IReadOnlyCollection<Guid> Archives)
{
    public static NamedIds Of(object request) => new(In(request, nameof(Verdict)), In(request, "Court"), In(request, "Case"), In(request, "Archive"));

    private static HashSet<Guid> In(object request, string kind) =>
    [
        .. request.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.Name == $"{kind}Id" || property.Name == $"{kind}Ids")
            .SelectMany(property => property.GetValue(request) switch
            {
                Guid id => [id],
                IEnumerable<Guid> ids => ids,
                _ => Enumerable.Empty<Guid>(),
            }),
    ];
}
