using Anonymizer.Core.Detection;
using Anonymizer.Ner;
using Anonymizer.Ner.Models;

namespace Anonymizer.Web.Detection;

/// <summary>The models of the registry folder.</summary>
internal sealed class RegistryModels(ModelRegistry registry) : IModelSource
{
    public string ActiveVersion => registry.Active.Version;

    public IReadOnlySet<string> ActiveVersions => registry.ReadActive().Versions;

    public ChosenModel Choose(string? language) => registry.Choose(language);

    public IRecognizer Load(string version) => NerRecognizer.Load(registry.Open(version));
}
