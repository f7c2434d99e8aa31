using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Anonymizer.Architecture.Tests;

/// <summary>Text for people that stands in the code of a component and not in its slice's files, read off the compiled instructions.</summary>
internal static class DrawnText
{
    private const string Builder = "Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder";

    /// <summary>Attributes and parameters that people read or hear.</summary>
    private static readonly HashSet<string> Spoken = ["title", "aria-label", "placeholder", "alt", "label", "Title", "Text", "Label", "Message"];

    private static readonly Regex Tag = new("<[^>]*>", RegexOptions.NonBacktracking);
    private static readonly Regex SpokenInTag = new("(title|aria-label|placeholder|alt|label)=\"[^\"]*[A-Za-z][^\"]*\"", RegexOptions.NonBacktracking);
    private static readonly Regex Sentence = new(@"^[A-Z][a-z]+[ ,].*[a-z]", RegexOptions.NonBacktracking);

    /// <summary>"Type: text" for each, of the components in a namespace and below.</summary>
    public static IEnumerable<string> In(string assembly, string space)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        var found = module.GetTypes()
            .Where(type => SpaceOf(type) is { } own && (own == space || own.StartsWith(space + ".", StringComparison.Ordinal)))
            .Where(type => Draws(Outermost(type)))
            .SelectMany(type => type.Methods.Where(method => method.HasBody).SelectMany(Literals).Select(text => $"{Outermost(type).Name}: {text}"));

        return [.. found.Distinct()];
    }

    private static IEnumerable<string> Literals(MethodDefinition method)
    {
        var pending = new List<string>();

        foreach (var instruction in method.Body.Instructions)
        {
            if (instruction.OpCode.Code == Code.Ldstr)
            {
                pending.Add((string)instruction.Operand);
            }
            else if (instruction.Operand is MethodReference called && instruction.OpCode.FlowControl == FlowControl.Call)
            {
                foreach (var text in SpokenBy(called, pending))
                {
                    yield return text;
                }

                if (EndsAText(called))
                {
                    pending.Clear();
                }
            }
        }
    }

    private static IEnumerable<string> SpokenBy(MethodReference called, List<string> pending) => (called.DeclaringType.FullName == Builder, called.Name) switch
    {
        (true, "AddMarkupContent") => pending.Where(markup => HasWord(Tag.Replace(markup, " ")) || SpokenInTag.IsMatch(markup)),
        (true, "AddContent") => pending.Where(HasWord),
        (true, "AddAttribute" or "AddComponentParameter") => pending is [var name, .. var values] && Spoken.Contains(name) ? values.Where(HasWord) : [],
        _ when EndsAText(called) => [],
        (false, ".ctor") when called.DeclaringType.Name.EndsWith("Exception", StringComparison.Ordinal) => [],
        _ => pending.Where(text => Sentence.IsMatch(text)),
    };

    /// <summary>What was loaded so far has found its use.</summary>
    private static bool EndsAText(MethodReference called) =>
        called.DeclaringType.FullName == Builder
        || called.DeclaringType.Name is "SliceTexts`1"
        || called.DeclaringType.Name.EndsWith("Exception", StringComparison.Ordinal);

    /// <summary>Two letters in a row are a word; a single one is a sign (×), and the product's name is the same in every language.</summary>
    private static bool HasWord(string text) =>
        text.Replace("Anonymizer", "", StringComparison.Ordinal).Zip(text.Replace("Anonymizer", "", StringComparison.Ordinal).Skip(1)).Any(pair => char.IsLetter(pair.First) && char.IsLetter(pair.Second));

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static string? SpaceOf(TypeDefinition type) => Outermost(type).Namespace;

    private static bool Draws(TypeDefinition type) => type.BaseType is { } parent
        && (parent.FullName.StartsWith("Microsoft.AspNetCore.Components.", StringComparison.Ordinal) || (parent.Resolve() is { } known && Draws(known)));
}
