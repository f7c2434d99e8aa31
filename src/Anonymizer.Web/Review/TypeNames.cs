using Anonymizer.Core.Detection;

namespace Anonymizer.Web.Review;

/// <summary>What people read for types and kinds. Both are open: what a policy or a model brings is shown by its own name.</summary>
internal static class TypeNames
{
    /// <summary>At most five letters, to stand at a highlight.</summary>
    public static string Badge(EntityType type) => Texts.Find($"badge.{type.Name}") ?? type.Name[..Math.Min(5, type.Name.Length)];

    public static string Of(EntityType type) => Texts.Find($"type.{type.Name}") ?? Words(type.Name);

    /// <summary>The fine kind in words, for example "National id".</summary>
    public static string OfKind(string kind) => Texts.Find($"kind.{kind}") ?? Words(kind);

    public static string Of(EntityRole role) => Texts.Of(role);

    private static string Words(string name) => name.Length == 0 ? "" : char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' ').ToLowerInvariant();
}
