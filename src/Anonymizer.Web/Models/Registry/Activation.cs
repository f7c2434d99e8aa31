using Anonymizer.Core;
using Anonymizer.Ner.Models;
using Anonymizer.Web.Detection;
using Anonymizer.Web.Platform;

namespace Anonymizer.Web.Models.Registry;

/// <summary>Puts a model to use in two steps: it is loaded once to see that it works, and when that it was promoted is on disk, active.json names it (decision 180). Every worker asks that file before each verdict.</summary>
internal sealed class Activation(ModelRegistry registry, IModelSource source, ModelStock stock, AfterCommit afterCommit)
{
    /// <returns>What is in use now, or null.</returns>
    /// <exception cref="DomainException">model.gone: its folder is not there; model.damaged; what is in use stays.</exception>
    public async Task<string?> CheckAsync(string version, string? language, CancellationToken cancellationToken)
    {
        await stock.FetchAsync(version, cancellationToken);

        try
        {
            registry.Open(version);
        }
        catch (DomainException refusal) when (refusal.Code == "model.unknown")
        {
            throw new DomainException("model.gone", $"The folder of model {version} is not there: restore it from a backup, or choose another version. What is in use stays in use.");
        }

        (source.Load(version) as IDisposable)?.Dispose();

        await stock.GiveAsync(version, cancellationToken);

        return Now(language);
    }

    /// <summary>Switches once the request is stored with its entry in the ledger: a model that is in use was always promoted by somebody.</summary>
    public void AfterThis(string version, string? language) => afterCommit.Do(() =>
    {
        registry.Activate(version, language);

        return Task.CompletedTask;
    });

    private string? Now(string? language)
    {
        try
        {
            return registry.ReadActive().VersionFor(language);
        }
        catch (DomainException)
        {
            return null;
        }
    }
}
