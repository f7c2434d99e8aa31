using Anonymizer.Core.Detection;
using Anonymizer.SampleMaker.Invention;
using Anonymizer.SampleMaker.Writing;
using static Anonymizer.SampleMaker.Writing.Marks;

namespace Anonymizer.SampleMaker.Verdicts;

/// <summary>An order of one page: content controls of a court's template, a date field, a penal notice in a text box.</summary>
internal static class ShortOrder
{
    public static VerdictDocument Write()
    {
        var cast = new Cast(1313);
        var numbers = new Numbers(1313);
        var addresses = new Addresses(1313);
        var applicant = cast.Woman("en", EntityRole.Petitioner);
        var respondent = cast.Man("hr", EntityRole.Respondent);
        var judge = cast.Judge("en", isWoman: true, "Deputy District Judge");
        var document = new VerdictDocument("13-short-order", "Non-molestation order")
        {
            Font = "Arial",
            Size = 21,
            Body = Alignment.Left,
            Author = "Family Centre",
            CustomProperties = new Dictionary<string, string> { ["Template"] = "FL404A", ["Respondent"] = respondent.Name.Surface },
            Footer = $"The Family Court, Quay Street, Port Hallam. Telephone {Code(numbers.UkPhone(), Need.NoMask)}",
        };

        document.Layout(
            [5000, 4000],
            [Bold($"{Court("The Family Court at Port Hallam")}"), $"No. {new Control("Case number", "CaseNumber", Code($"PH24F{numbers.Digits(5)}"))}"],
            ["", $"Order made {new Field(" DATE \\@ \"d MMMM yyyy\" ", On("6 December 2024"))}"]);
        document.Text($"The Applicant: {new Control("Applicant", "Applicant", applicant.Name)}, born {On("11 August 1991")}");
        document.Text($"The Respondent: {new Control("Respondent", "Respondent", $"{respondent.Name:split}")}, born {On("29 May 1988")}, of {Place(addresses.Full(), Need.Direct)}");
        document.Box(
            Bold($"IMPORTANT NOTICE TO {respondent.Name:upper}"),
            "If, without reasonable excuse, you do anything which you are forbidden from doing by this order, you will be committing a criminal offence and may be sent to prison.");
        document.Heading("Non-molestation order", 2);
        document.Text($"On hearing the Applicant in person and reading her statement of {On("5 December 2024")}, and without notice to the Respondent, {judge.Full} ordered under {Act("section 42 of the Family Law Act 1996")}:");
        document.Numbered($"The Respondent, {respondent.Formal}, must not use or threaten violence against the Applicant, {applicant.Formal}, and must not instruct or encourage any other person to do so.");
        document.Numbered($"The Respondent must not contact {applicant.Formal} by telephone, in particular on {Code(numbers.UkMobile())}, by e-mail at {MailTo(Code($"{applicant.First}{numbers.Digits(2)}@post.example".ToLowerInvariant()))}, or through {applicant.Surname}’s employer, {Org("Scarthmere Dental Laboratory Ltd")}.");
        document.Numbered($"The Respondent must not go within {Amount("100 metres")} of {Place("Saltern Primary School")}, at which the Applicant’s daughter {applicant.Called("K.") with { Key = "K" }} is a pupil.");
        document.Numbered($"This order lasts until 4 p.m. on {On("6 December 2025")}. It will be reconsidered on {On("13 December 2024")} at 10 a.m., when {respondent.Surname} may ask for it to be varied or set aside.");
        document.Right($"{judge.Full}");

        return document;
    }
}
