using Anonymizer.Core;
using Anonymizer.Ner.Models;
using Anonymizer.Web.Detection;

namespace Anonymizer.Web.Models.Registry;

/// <summary>Puts a model to use: it is loaded once to see that it works, then active.json names it. Every worker asks that file before each verdict.</summary>
internal sealed class Activation(ModelRegistry registry, IModelSource source)
{
    /// <returns>What was in use before, or null.</returns>
    /// <exception cref="DomainException">model.gone: its folder is not there; model.damaged; what is in use stays.</exception>
    public string? Activate(string version, string? language)
    {
        Check(version);
        var before = Before(language);
        registry.Activate(version, language);

        return before;
    }

    private void Check(string version)
    {
        try
        {
            registry.Open(version);
        }
        catch (DomainException refusal) when (refusal.Code == "model.unknown")
        {
            throw new DomainException("model.gone", $"The folder of model {version} is not there: restore it from a backup, or choose another version. What is in use stays in use.");
        }

        (source.Load(version) as IDisposable)?.Dispose();
    }

    private string? Before(string? language)
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
