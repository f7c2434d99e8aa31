using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection.Recognizers;

/// <summary>Numbers of passports, identity cards, driving licences, accounts, policies, patients and the like, named as such just before.</summary>
/// <remarks>Source: no standard gives them one form; the label, a word for "number" or a colon, and at least four digits decide.</remarks>
public sealed class DocumentNumberRecognizer : IRecognizer
{
    private static readonly Regex Labelled = LinearPattern.IgnoringCase(
        @"(passport|identity card|ID card|identity document|driving licen[cs]e|driver's licen[cs]e|residence permit|bank account|account|insurance policy|policy|patient|prisoner|inmate|booking|badge|"
        + @"medical record|pase|pases|personas apliecība|personas apliecības|vadītāja apliecības|konta|passi|passin|passets?|passeport|carte d'identité|permis de conduire|compte|Reisepass|Führerschein|Konto|"
        + @"pasaporte|cuenta|carta d'identità|passaporto|conto|passaporte|conta|dowód osobisty|dowodu osobistego|paszportu?|buletin|pașaport|paspoort|rekening|matrícula|pasaport|hesap)"
        + @" ?(number|no|nr|num|n°|nº|n|numurs?|numero|numéro|número|nummer|num[eă]r|numarası|series|seria|sērija|:)[.:#]{0,2} ?((No|Nr|nr)\.? )?(?<number>[A-Z]{0,3}[ /-]?[0-9][A-Z0-9./-]{3,24})");

    private static readonly Regex Numbered = LinearPattern.IgnoringCase(
        @"\b((title|company|hospital|certificate|reference|register|consumer|customer|client|member|membership|licence|license|employee|staff|student|roll|crime|incident|invoice|contract|document|serial|tax)"
        + @" ?\(?(number|no|nr|ref)|IMEI( number| no)?|sort code)[.:]{0,2} ?(?<number>(?-i:[A-Z]{0,3}[ /-]?[0-9][A-Z0-9./-]{3,24}))");

    private static readonly Regex Referenced = LinearPattern.IgnoringCase(@"\b(reference|ref\.?|under number|under policy|logged under|acknowledged on [0-9A-Z ]{8,18} under) ?:? ?(?<number>(?-i:[A-Z]{1,4}[/-]?[0-9][A-Z0-9/-]{3,24}))");

    private static readonly Regex Ending = LinearPattern.IgnoringCase(@"\b(card|account)s? (number )?ending (in |with )?(?<number>[0-9]{4})");

    private static readonly LabelledFinder Finder = new("document-number", "DOCUMENT_NUMBER", leastDigits: 4, Labelled, Numbered, Referenced, Ending);

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);
}
