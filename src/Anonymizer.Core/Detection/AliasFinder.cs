using System.Text.RegularExpressions;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection;

/// <summary>Finds the other names that a verdict itself gives: "Robert Lie, also known as “Bobby”", "the Baltic Timber Company (hereinafter “Baltwood”)".</summary>
/// <remarks>
/// Only beside what is to be masked, and only names: a capital, and not a mere part in the proceedings or a kind of thing ("the Company"),
/// which says nobody's name and which the reader of the released verdict needs. An alias that is a mention already is
/// only tied to its owner. What is found here is then found everywhere.
/// </remarks>
internal static partial class AliasFinder
{
    private const int Window = 80;
    private const double Fade = 0.9;
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>What a verdict calls parties and things for short; none of them tells who it is.</summary>
    private static readonly HashSet<string> Parts = new(StringComparer.Ordinal)
    {
        "applicant", "applicants", "claimant", "plaintiff", "defendant", "respondent", "petitioner", "appellant", "accused", "complainant", "witness", "victim", "party",
        "parties", "company", "companies", "firm", "bank", "insurer", "employer", "employee", "buyer", "seller", "vendor", "purchaser", "landlord", "tenant", "lessor",
        "lessee", "lender", "borrower", "debtor", "creditor", "contractor", "client", "owner", "association", "foundation", "trust", "society", "union", "school",
        "hospital", "university", "newspaper", "property", "house", "building", "land", "flat", "apartment", "estate", "site", "premises", "vessel", "ship", "vehicle", "car",
        "agreement", "contract", "act", "code", "law", "rules", "regulation", "regulations", "convention", "charter", "treaty", "directive", "protocol", "constitution",
        "government", "state", "ministry", "minister", "council", "board", "commission", "committee", "court", "tribunal", "authority", "agency", "office", "department",
        "bureau", "service", "police", "prosecutor", "municipality", "city", "district", "region", "county", "secretary", "report", "decision", "judgment", "order", "child", "mother",
        "father", "son", "daughter", "wife", "husband", "first", "second", "third", "former", "latter", "new", "old", "the", "and", "of", "a", "an", "said", "application",
    };

    /// <param name="text">The verdict.</param>
    /// <param name="mentions">Disjoint mentions in text order.</param>
    /// <returns>The mentions, tied where they are aliases, and the aliases found, disjoint, in text order.</returns>
    public static IReadOnlyList<Mention> FindIn(VerdictText text, IReadOnlyList<Mention> mentions)
    {
        var found = mentions.Select(mention => Alias(text, mention)).OfType<Mention>().ToList();
        var ties = found.ToDictionary(alias => alias.Span.Start, alias => alias);
        var taken = new SpanSet(mentions.Select(mention => mention.Span));

        return OverlapResolver.Resolve(mentions.Select(mention => Tied(mention, ties)).Concat(found.Where(alias => !taken.Overlaps(alias.Span))));
    }

    private static Mention Tied(Mention mention, Dictionary<int, Mention> ties) =>
        ties.TryGetValue(mention.Span.Start, out var alias) && alias.Type == mention.Type ? mention with { SameAs = alias.SameAs } : mention;

    private static Mention? Alias(VerdictText text, Mention owner)
    {
        if (owner.Need == Need.NoMask || owner.Role is EntityRole.Precedent or EntityRole.Statute || PatternOf(owner.Type) is not { } pattern)
        {
            return null;
        }

        var after = text.Value.Substring(owner.Span.End, Math.Min(Window, text.Length - owner.Span.End));

        return pattern.Match(after) is { Success: true } match && Names(match.Groups["form"].Value)
            ? owner with
            {
                Span = new TextSpan(owner.Span.End + match.Groups["form"].Index, owner.Span.End + match.Groups["form"].Index + match.Groups["form"].Length),
                Stated = null,
                SameAs = owner.Span,
                Score = owner.Score * Fade,
                Explanation = new Explanation(MentionSource.Propagation, owner.Explanation.Recognizer, "the verdict gives it as another name of what stands before it"),
            }
            : null;
    }

    private static Regex? PatternOf(EntityType type) =>
        type == EntityType.Person ? OfPerson() : type == EntityType.Organization || type == EntityType.Location ? InBrackets() : null;

    private static bool Names(string form) => TextWords.In(form).Any(word => word.IsCapitalized && !word.IsNumber && !Parts.Contains(word.Folded) && !VerdictLexicon.IsGeneric(word.Folded));

    [GeneratedRegex(
        """^\s*\((here(in)?after\s+)?((referred\s+to\s+as|called)\s+)?(the\s+)?(["“„«'‘](the\s+)?(?<form>\p{Lu}[^"”“»'’()\n]{1,40})["”“»'’]|(?<form>\p{Lu}[\p{L}\d-]*\p{Lu}[\p{L}\d-]*))\s*\)""",
        Linear)]
    private static partial Regex InBrackets();

    [GeneratedRegex(
        """^,?\s*\(?\s*(here(in)?after(\s+(referred\s+to\s+as|called))?|alias|a\.?k\.?a\.?|(also|otherwise|better|commonly)\s+(known|called|referred\s+to)(\s+as)?|known\s+as|nicknamed|n[ée]e|born|formerly\s+(known\s+as|called))\s+["“„«'‘]?(?<form>\p{Lu}[\p{L}-]+(\s\p{Lu}[\p{L}-]+)?)""",
        Linear)]
    private static partial Regex OfPerson();
}
