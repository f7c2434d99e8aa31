using Anonymizer.Core.Detection;
using Anonymizer.SampleMaker.Invention;
using Anonymizer.SampleMaker.Writing;
using static Anonymizer.SampleMaker.Writing.Marks;

namespace Anonymizer.SampleMaker.Verdicts;

/// <summary>An employment tribunal's reserved judgment: summary first, reasons after, typed headings, a table of remedy.</summary>
internal static class EmploymentTribunal
{
    private sealed record People(Person Claimant, Tag Employer, Person Manager, Person Director, Person Colleague, Person Union, Person Judge, Person MemberOne, Person MemberTwo, Person Counsel, Tag CaseNumber, Numbers Numbers);

    public static VerdictDocument Write()
    {
        var people = Invent();
        var document = new VerdictDocument("05-employment-tribunal", "Reserved judgment with reasons")
        {
            Font = "Arial",
            Size = 22,
            Body = Alignment.Left,
            Author = people.Judge.Name.Surface,
            Header = $"Case Number: {people.CaseNumber}",
            Footer = $"{PageNumber}",
        };

        Cover(document, people);
        Issues(document, people);
        FindingsOfFact(document, people);
        Conclusions(document, people);
        Remedy(document, people);

        return document;
    }

    private static People Invent()
    {
        var cast = new Cast(505);
        var numbers = new Numbers(505);

        return new People(
            cast.Woman("en_NG", EntityRole.Petitioner),
            Org("Pellcroft Cold Stores Limited", Need.Direct, EntityRole.Respondent),
            cast.Witness("en", isWoman: false),
            cast.Witness("en", isWoman: true),
            cast.Witness("lv", isWoman: false),
            cast.Lawyer("en", isWoman: false),
            cast.Judge("en", isWoman: false, "Employment Judge"),
            cast.Judge("en", isWoman: true, "Mrs"),
            cast.Judge("en_IND", isWoman: false, "Mr"),
            cast.Lawyer("en", isWoman: true),
            Code($"3{numbers.Digits(6)}/2022"),
            numbers);
    }

    private static void Cover(VerdictDocument document, People people)
    {
        document.Title1($"{Court("EMPLOYMENT TRIBUNALS")}");
        document.Layout(
            [2200, 6800],
            [Bold("Claimant:"), $"{people.Claimant.Full}"],
            [Bold("Respondent:"), $"{people.Employer}"],
            [Bold("Heard at:"), $"{Place("Port Hallam")} (by video)"],
            [Bold("On:"), On("6, 7, 8 and 9 November 2023; 30 November 2023 (in chambers)")],
            [Bold("Before:"), $"{people.Judge.Full:bold}"],
            ["", $"{people.MemberOne.Full}"],
            ["", $"{people.MemberTwo.Full}"]);
        document.Layout(
            [2200, 6800],
            [Underlined("Representation"), ""],
            ["Claimant:", $"{people.Union.Full}, trade union representative ({Org("Allied Food and Warehouse Workers", Need.NoMask)})"],
            ["Respondent:", $"{people.Counsel.Full}, counsel"]);
        document.Title1("RESERVED JUDGMENT");
        document.Text("The unanimous judgment of the Tribunal is that:");
        document.Numbered($"The complaint of direct race discrimination contrary to {Act("section 13 of the Equality Act 2010")} is well-founded in respect of the events of {On("14 March 2022")} and is otherwise dismissed.");
        document.Numbered($"The complaint of failure to make reasonable adjustments contrary to {Act("sections 20 and 21 of the Equality Act 2010")} is well-founded.");
        document.Numbered("The complaint of unfair dismissal is well-founded. There is no reduction for contributory conduct.");
        document.Numbered($"The respondent shall pay the claimant the sum of {Amount("£27,846.11")}.");
        document.Title1("REASONS");
    }

    private static void Issues(VerdictDocument document, People people)
    {
        document.Heading("Claims and issues", 2);
        document.Numbered($"The claimant, {people.Claimant.Full}, was employed as a {Dem("quality inspector")} at the respondent’s site at {Place("Wharfinger Way, Port Hallam")} from {On("3 September 2018")} until she was dismissed with effect from {On("30 June 2022")}. ACAS was notified on {On("19 July 2022")}, the certificate (number {Code($"R{people.Numbers.Digits(6)}/22/57")}) was issued on {On("30 August 2022")}, and the claim was presented on {On("14 September 2022")}.");
        document.Numbered($"She describes herself as a {Dem("Black woman of Yoruba origin")}. It is conceded that from {On("about October 2021")} she was a disabled person by reason of {Dem("Raynaud’s phenomenon")}, a condition which makes work in the cold painful and, untreated, dangerous to the fingers.");
        document.Numbered("We agreed with the parties that the issues were those in the list at page 61 of the bundle, which we need not set out.");
        document.Heading("Evidence", 2);
        document.Numbered($"We heard the claimant and, on her behalf, {people.Colleague.Full}, a {Dem("fork-lift driver")}. For the respondent we heard {people.Manager.Full}, the shift manager, and {people.Director.Full}, the director of operations, who heard the appeal. The bundle ran to {Amount("412")} pages. Where we refer to a page we do so in square brackets.");
    }

    private static void FindingsOfFact(VerdictDocument document, People people)
    {
        document.Heading("Findings of fact", 2);
        document.Numbered($"{people.Employer} stores frozen and chilled food for supermarkets. It has about {Amount("160")} staff at the site. The chill hall is kept at {Amount("2 °C")} and the freezer at {Amount("minus 24 °C")}.");
        document.Numbered($"{people.Claimant.Formal} was good at her job; nobody said otherwise. Her appraisals of {On("2019")} and {On("2020")} [88-97] call her “meticulous”. In {On("October 2021")} her general practitioner at {Org("Foundry Road Surgery")} wrote to the respondent that she should not work in the freezer for more than {Amount("fifteen minutes")} in the hour [134]. The letter was put into a tray. {people.Manager.Formal} told us, candidly, that he saw it for the first time in these proceedings.");
        document.Numbered($"On {On("14 March 2022")} there was a short conversation at the clocking station. The claimant asked {people.Manager.Formal} to move her to the chill hall. According to her he replied: “I’d have thought your lot would be glad of a bit of cold.” {people.Manager.Formal} denied it. {people.Colleague.Formal}, who stood behind her in the queue, heard it and wrote it on the back of a delivery note the same evening. That note, signed “{people.Colleague.Initials}” and timed {On("19.40")}, is at [141]. We find that the words were said.");
        document.Numbered($"The claimant raised a grievance by e-mail to {MailTo(Code("people.team@pellcroft.example", Need.Quasi))} on {On("16 March 2022")}. It was acknowledged {Amount("nineteen")} days later and never heard. In the meantime she worked {Amount("eleven")} full shifts in the freezer, and on {On("28 April 2022")} she was sent home with what the occupational health nurse described as {Dem("ulceration of two fingers")}.");
        document.Numbered($"There followed {Amount("seven weeks")} of sickness absence. On {On("22 June 2022")} she was invited to a “wellbeing chat” by text message from {Code(people.Numbers.UkMobile())}. {people.Claimant.Surname}, as {people.Manager.Formal} called her throughout his notes, attended alone. She was handed a letter of dismissal for “capability” which had been typed the day before [166].");
        document.Numbered($"Her appeal was heard by {people.Director.Formal} on {On("15 July 2022")}. We accept that {people.Director.Formal} did her honest best with what she was given. She was not given the doctor’s letter, the grievance, or the delivery note.");
    }

    private static void Conclusions(VerdictDocument document, People people)
    {
        document.Heading("Conclusions", 2);
        document.Numbered($"The burden of proof passes under {Act("section 136 of the Equality Act 2010")} where there are facts from which we could decide, absent an explanation, that there was discrimination. The remark of {On("14 March 2022")} needs no inference. A stereotype about those who come from hot countries is about race. We were referred to {Precedent("Ingstead v Netherby Foods plc [2007] ICR 9104")} and have applied it.");
        document.Numbered($"{people.Counsel.Formal} submitted that a rota could not be arranged around one person. It could: {people.Colleague.Surname} told us, and the respondent’s own rota shows, that {Amount("three")} inspectors had asked for freezer shifts because they were paid {Amount("£1.15")} an hour more. The adjustment cost nothing.");
        document.Numbered($"No reasonable employer would have dismissed {people.Claimant.Formal} without a medical report, a warning, or a look at its own post tray. Had a fair procedure been followed she would in our view still be employed. {people.Union.Formal}’s submission that we should find the dismissal to be an act of race discrimination goes further than the evidence allows.");
    }

    private static void Remedy(VerdictDocument document, People people)
    {
        document.Heading("Remedy", 2);
        document.Numbered($"{people.Claimant.Name} found other work, at a lower wage, on {On("9 January 2023")}. We make the following awards.");
        document.Table(
            [6200, 2800],
            ["Head", "Sum"],
            ["Basic award", Amount("£1,684.80")],
            [$"Loss of earnings to {On("9 January 2023")} ({Amount("27")} weeks)", Amount("£11,372.40")],
            [$"Continuing loss, {Amount("26")} weeks at {Amount("£48.20")}", Amount("£1,253.20")],
            ["Loss of statutory rights", Amount("£500.00")],
            ["Injury to feelings (middle band)", Amount("£11,000.00")],
            ["Interest", Amount("£2,035.71")],
            [Bold("Total"), Amount("£27,846.11")]);
        document.Right($"{people.Judge.Full}");
        document.Right(On("12 December 2023"));
        document.Text($"Judgment sent to the parties on {On("14 December 2023")}. Payment is to be made to the account of the claimant notified in her letter, sort code {Code("00-99-41")}, account number {Code(people.Numbers.Digits(8))}.");
    }
}
