using Anonymizer.Core;

namespace Anonymizer.Web.Teaching.Erasing;

/// <summary>Says of which verdicts nothing may be erased now.</summary>
public interface IErasureGuard
{
    /// <exception cref="DomainException">hold.in-force: a legal hold is on one of them, or on its case.</exception>
    Task CheckAsync(IReadOnlyCollection<Guid> verdictIds, CancellationToken cancellationToken);
}
