using System.Text.RegularExpressions;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Entities;

/// <summary>Short forms that a verdict itself defines: "the Baltic Timber Company (“BTC”)".</summary>
internal static partial class ShortForms
{
    private const int Window = 80;

    /// <summary>The key of each short form, to the key of the organization that it stands for.</summary>
    public static IReadOnlyDictionary<string, string> In(VerdictText text, IEnumerable<Mention> mentions)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var mention in mentions.Where(mention => mention.Type == EntityType.Organization))
        {
            var after = text.Value.Substring(mention.Span.End, Math.Min(Window, text.Length - mention.Span.End));

            if (Definition().Match(after) is { Success: true } definition)
            {
                forms.TryAdd(SurfaceLinker.KeyOf(definition.Groups["form"].Value), SurfaceLinker.KeyOf(text.At(mention.Span)));
            }
        }

        return forms;
    }

    /// <summary>In parentheses, quoted or in capitals; "hereinafter" and an article may stand before it.</summary>
    [GeneratedRegex(
        """^\s*\((?:here(?:in)?after\s+)?(?:the\s+)?(?:["“„«'‘](?:the\s+)?(?<form>\p{Lu}[^"”“»'’()\n]{1,40})["”“»'’]|(?<form>\p{Lu}[\p{L}\d-]*\p{Lu}[\p{L}\d-]*))\s*\)""",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Definition();
}
