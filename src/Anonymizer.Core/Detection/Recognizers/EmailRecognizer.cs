using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection.Recognizers;

/// <summary>E-mail addresses, with letters of any alphabet.</summary>
/// <remarks>Source: RFC 5321 and RFC 6531, less quoted local parts and address literals, which no verdict has.</remarks>
public sealed class EmailRecognizer : IRecognizer
{
    private static readonly Regex Address = LinearPattern.Of(
        @"[\p{L}\p{N}_%+-]([\p{L}\p{N}._%+'-]{0,62}[\p{L}\p{N}_%+-])?@([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,6}\p{L}{2,24}");

    private static readonly PatternFinder Finder = new(
        "email", "EMAIL", new ContextWords("e-mail*", "email*", "mail", "e-pasts", "courriel", "correo"), new PatternForm(Address, 0.97, 0.99));

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);
}
