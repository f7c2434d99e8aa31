using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection.Recognizers.CaseNumbers;

/// <summary>Case, file and docket numbers of any court, named as such just before, in the languages of the countries that we know.</summary>
/// <remarks>Source: the courts' own headings; no standard gives the numbers one form. The label and at least three digits decide.</remarks>
public sealed class CaseNumberRecognizer : IRecognizer
{
    private const string Number = @"(?<number>(?-i:e?(\p{Lu}\p{L}{0,5}[ .-]?)?(\([A-Z]{1,3}\) ?)?[0-9][\p{Lu}0-9./:-]{0,24}(-?(cv|cr|mj|md|bk|ap)-[0-9]{2,6}(-[A-Z]{2,4}){0,2})?( ?[0-9\p{Lu}/-]{1,12}[0-9/]{2,12})?))";

    private static readonly Regex Numbered = LinearPattern.IgnoringCase(
        @"\b(case|claim|cause|docket|file|record|proceedings?|application|appeal|complaint|criminal case|court file|decision|judgment|lieta|lietas|lietā|krimināllieta|krimināllietas|bylos|bylo[js]|byla|tsiviilasi|kriminaalasi|haldusasi|asja|kohtuasi|"
        + @"mål|målnummer|saks?|sags?|dosar|dosarul|dosarului|procedimiento|recurso|rollo|autos|procedura|procedimento|causa|processo|affaire|rôle|pourvoi|requête|dossier|zaak|rol|esas|karar|dava|dosya|diaarin)"
        + @" ?-?((number|no|nos|nr|num|núm|n|numurs|numer|numero|numéro|número|nummer|numaras[ıi])[.:]{0,2}[ :]:? ?|(no|nr|n)\.|n ?[°º] ?|№ ?)" + Number);

    private static readonly Regex Signed = LinearPattern.Of(
        @"\b(Az\.|Az|Aktenzeichen|Geschäftsnummer|Gesch\.-Z\.|Geschäftszeichen|GZ|sygn\. akt|sygnatura akt|Sygn\. akt|Sygnatura akt|zaaknummer|Zaaknummer|rolnummer|parketnummer|Parketnummer|målnummer|Målnummer|saksnummer|Saksnummer|sagsnummer|Saksnr\.|saksnr\.|"
        + @"sagsnr\.|dnro|Dnro|diaarinumero|Diaarinumero|R\.G\.|RG|R\.G\.N\.R\.|Rep\.|Esas|E\.|K\.|Karar|Claim|Ref|Our ref)[: ]{0,3}(n\.|n°|nr|No)? ?:? ?(?<number>([IVX]{1,4} )?([\p{Lu}]{1,4}[\p{Ll}]{0,3} )?[0-9][\p{L}0-9./-]{1,20}( [\p{Lu}]{1,3} [0-9]{1,6}/[0-9]{2,4})?)");

    /// <summary>Acts of the Union, cases of its courts and of the Latvian Senate: law that stays, or another recognizer's to judge.</summary>
    private static readonly Regex Published = LinearPattern.Of("/(JHA|EC|EU|EEC|CFSP|Euratom)$|^[CTF].[0-9]{1,4}/[0-9]{2}$|^SK[ACK]-");

    private static readonly LabelledFinder Finder = new("case-number", "CASE_NUMBER", leastDigits: 3, Numbered, Signed);

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) =>
        Finder.Find(text).Where(mention => !Published.IsMatch(text.At(mention.Span)));
}
