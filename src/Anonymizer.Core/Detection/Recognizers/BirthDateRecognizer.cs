using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection.Recognizers;

/// <summary>Dates and years of birth: a date close behind a word of birth, and the dates joined to it by commas or "and".</summary>
/// <remarks>Source: Unicode CLDR date formats. After a word of birth any word between day and year is a month: no list of months is needed.</remarks>
public sealed class BirthDateRecognizer : IRecognizer
{
    private const int Join = 12;
    private const int LongestDate = 40;

    private const string Date =
        @"([0-9]{1,2} ?[./-] ?[0-9]{1,2} ?[./-] ?([12][0-9])?[0-9]{2}|[12][0-9]{3}[-.][0-9]{2}[-.][0-9]{2}"
        + @"|[0-9]{1,2}(st|nd|rd|th|\.|er|º)?( day)?( of| de| d')? ?\p{L}{3,14}\.?,?( de| del| of)? [12][0-9]{3}|\p{Lu}\p{L}{2,9}\.? [0-9]{1,2}(st|nd|rd|th)?,? [12][0-9]{3}"
        + @"|[12][0-9]{3}\. ?(gada|g\.) [0-9]{1,2}\. ?\p{L}{4,12}|[12][0-9]{3} ?(m\.|metų) \p{L}{4,12} [0-9]{1,2}|(1[89]|20)[0-9]{2})";

    private static readonly Regex Dates = LinearPattern.Of(Date);

    private static readonly Regex Word = LinearPattern.IgnoringCase(
        @"\b(born|date of birth|birth ?date|year of birth|dzimis|dzimusi|dzimuš(ais|ā)|dzimšanas (datums|gads)|gimęs|gimusi|gimimo data|sündinud|sünniaeg|syntynyt|syntymäaika|född|födelsedatum|"
        + @"født|fødselsdato|urodzon[yaegoj]{1,3}|data urodzenia|născută?|data nașterii|geboren|geburtsdatum|geboortedatum|née?(\(e\))? [àa]|date de naissance|nacid[oa]|fecha de nacimiento|"
        + @"nat[oa] (a|il|in|nel)|data di nascita|nascid[oa]|data de nascimento|doğum tarihi)\b");

    private static readonly Regex Abbreviation = LinearPattern.IgnoringCase(@"\b(d\.?o\.?b\b\.?|dzim\.|gim\.|sünd\.|ur\.|geb\.|née?(\(e\))?|nat[oa]|doğ\.)");

    private static readonly Regex Before = LinearPattern.IgnoringCase($"{Date}('?[dt][ea])?( d\\.)? ?(doğumlu|gimęs|gimusi|dzimis|dzimusi|dzimuš|sündinud)");

    /// <summary>Where a date can no longer be the birth's: a bracket, a paragraph's end, a sentence's end.</summary>
    private static readonly Regex Stop = LinearPattern.Of(@"[;()\n]|(^|\p{Ll}{3})\. \p{Lu}");

    private static readonly Explanation Why = new(MentionSource.Pattern, "birth-date", "date or year beside a word of birth");

    public string Name => "birth-date";

    public IEnumerable<Mention> Recognize(VerdictText text)
    {
        var search = SearchText.Of(text);

        return Behind(search, Word, reach: 48)
            .Concat(Behind(search, Abbreviation, reach: 8))
            .Concat(Before.Matches(search.Value).Select(match => MentionOf(search, Dates.Match(search.Value, match.Index, match.Length))))
            .DistinctBy(mention => mention.Span);
    }

    private static IEnumerable<Mention> Behind(SearchText search, Regex words, int reach)
    {
        foreach (Match word in words.Matches(search.Value))
        {
            var at = word.Index + word.Length;
            at += search.Value.AsSpan(at).IndexOfAnyExcept(" :\n") is var label and > 0 ? label : 0;

            for (var date = Next(search.Value, at, reach); date.Success; date = Next(search.Value, at, Join))
            {
                yield return MentionOf(search, date);

                at = date.Index + date.Length;
            }
        }
    }

    /// <summary>The date that begins within reach in the same sentence, with no other number before it.</summary>
    private static Match Next(string text, int at, int reach)
    {
        var end = Stop.Match(text, at, Math.Min(reach, text.Length - at)) is { Success: true } stop ? stop.Index : Math.Min(text.Length, at + reach);
        var digit = text.AsSpan(at, end - at).IndexOfAnyInRange('0', '9');
        var date = digit < 0 ? Match.Empty : Dates.Match(text, at, Math.Min(text.Length - at, reach + LongestDate));

        return date.Success && date.Index <= at + digit && Boundary.IsFree(text, date.Index, date.Index + date.Length) ? date : Match.Empty;
    }

    private static Mention MentionOf(SearchText search, Match date) =>
        new(search.SpanOf(date.Index, date.Index + date.Length), EntityType.DateTime, Need.Quasi, Score: 0.92, Why) { Kind = "DATE_OF_BIRTH" };
}
