using System.Reflection;

namespace Anonymizer.Core.Detection;

/// <summary>Finds the recognizers of assemblies: every public one that needs nothing to be made. Adding one is adding a file.</summary>
public static class RecognizerCatalog
{
    /// <returns>One of each, in order of their names.</returns>
    public static IReadOnlyList<IRecognizer> In(params Assembly[] assemblies)
    {
        ArgumentNullException.ThrowIfNull(assemblies);

        return [.. assemblies
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false })
            .Where(type => type.IsAssignableTo(typeof(IRecognizer)) && type.GetConstructor(Type.EmptyTypes) is not null)
            .Select(type => (IRecognizer)Activator.CreateInstance(type)!)
            .OrderBy(recognizer => recognizer.Name, StringComparer.Ordinal)];
    }
}
