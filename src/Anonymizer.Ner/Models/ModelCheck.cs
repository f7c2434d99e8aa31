using Anonymizer.Core.Detection;
using Anonymizer.Ner.Tagging;

namespace Anonymizer.Ner.Models;

/// <summary>Do a model's manifest and labels make sense, by themselves and together?</summary>
internal static class ModelCheck
{
    /// <summary>A word's allowed labels are the bits of one number.</summary>
    private const int MostLabels = 31;

    /// <summary>What is wrong, or null.</summary>
    internal static string? Fault(ModelManifest manifest, LabelSet labels) => (manifest, labels) switch
    {
        ({ Version.Length: 0 }, _) => "it has no version",
        ({ Network: var network }, _) when NetworkFault(network) is { } fault => fault,
        ({ Decoding: var decoding, Network: var network }, _) when DecodingFault(decoding, network) is { } fault => fault,
        (_, { Types.Count: 0 }) => "its label set is empty",
        (_, { Types: var types }) when types.Any(type => string.IsNullOrWhiteSpace(type.Name)) => "its label set has a type without a name",
        (_, { BioCount: > MostLabels }) => "its label set has more than 15 types",
        (_, { Roles.Count: 0 }) => "its label set has no roles",
        (_, { Roles: [var none, ..] }) when none != EntityRole.None => "its first role must be NONE",
        (_, { Types: var types, Roles: var roles }) when types.Distinct().Count() < types.Count || roles.Distinct().Count() < roles.Count => "a label stands twice",
        _ => null,
    };

    private static string? NetworkFault(NetworkShape network) => network switch
    {
        { Vocabulary: < 1 } or { Positions: < 1 } or { Hidden: < 1 } or { Layers: < 1 } or { Heads: < 1 } or { Inner: < 1 } or { Shapes: < 1 } or { TokenTypes: < 1 }
            => "a measure of its network is below 1",
        { Hidden: var hidden, Heads: var heads } when hidden % heads != 0 => $"{heads} heads do not divide its width of {hidden}",
        { Epsilon: <= 0 } => "its epsilon is not above 0",
        _ => null,
    };

    private static string? DecodingFault(DecodingOptions decoding, NetworkShape network) => decoding switch
    {
        { Context: < 0 } => "its context is below 0",
        { Window: var window } when window > network.Positions => $"its window of {window} is longer than the {network.Positions} positions of its network",
        { Window: var window, Context: var context } when window - 2 <= 2 * context => "its window is no longer than its context",
        _ => null,
    };
}
