using Anonymizer.Core.Detection;
using Anonymizer.Ner;
using Anonymizer.Ner.Models;

namespace Anonymizer.Web.Detection;

/// <summary>The models of the registry folder.</summary>
internal sealed class RegistryModels(ModelRegistry registry) : IModelSource
{
    public string ActiveVersion => registry.Active.Version;

    public IRecognizer Load(string version) => NerRecognizer.Load(registry.Open(version));
}
