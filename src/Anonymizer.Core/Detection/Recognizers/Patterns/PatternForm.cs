using System.Text.RegularExpressions;

namespace Anonymizer.Core.Detection.Recognizers.Patterns;

/// <summary>One way in which a number is written, and how sure a find of it is.</summary>
/// <param name="Pattern">The outer form; made by <see cref="LinearPattern"/>.</param>
/// <param name="Alone">Score when the check passes and no context word is near; below 0.5 it is not proposed.</param>
/// <param name="Near">Score when the check passes and a context word is near.</param>
/// <param name="CheckName">What the check is, for the explanation: "mod 97", "Luhn and issuer".</param>
/// <param name="Check">Takes the find's letters and digits only, upper case; null where the form is all there is to check.</param>
public sealed record PatternForm(Regex Pattern, double Alone, double Near, string CheckName = "", Func<string, bool>? Check = null)
{
    /// <summary>Score when the check fails and a context word is near: a number that is named as such and mistyped still names somebody.</summary>
    public double Mistyped { get; init; } = Math.Min(0.6, Near);

    /// <summary>The check takes the find as it is written.</summary>
    public bool ChecksAsWritten { get; init; }
}
