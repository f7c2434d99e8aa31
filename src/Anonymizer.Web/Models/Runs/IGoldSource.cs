using Anonymizer.Core;

namespace Anonymizer.Web.Models.Runs;

/// <summary>The gold that models are scored on.</summary>
internal interface IGoldSource
{
    /// <summary>Writes the gold lines.</summary>
    /// <returns>The set's name, or null where there is no gold.</returns>
    Task<string?> WriteAsync(string file, CancellationToken cancellationToken);

    /// <summary>Nothing of the training data may be gold.</summary>
    /// <exception cref="DomainException">gold.trained.</exception>
    Task CheckAsync(string trainFile, CancellationToken cancellationToken);

    /// <summary>Hears what a model proposes in the gold.</summary>
    Task ScoredAsync(string version, string mentionsFile, CancellationToken cancellationToken);
}
