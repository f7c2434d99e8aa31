using Anonymizer.Core.Detection;
using Anonymizer.SampleMaker.Invention;
using Anonymizer.SampleMaker.Writing;
using static Anonymizer.SampleMaker.Writing.Marks;

namespace Anonymizer.SampleMaker.Verdicts;

/// <summary>A county court judgment on a builder's unpaid bill: title table of parties, typed paragraph numbers, a Scott schedule.</summary>
internal static class CountyCourt
{
    private sealed record Parties(Person Claimant, Person Defendant, Person Husband, Tag Company, Person Expert, Person Judge, Person ForClaimant, Person ForDefendant, Tag CaseNumber, Tag Address, Tag Phone, Tag Mail);

    public static VerdictDocument Write()
    {
        var parties = Invent();
        var document = new VerdictDocument("02-county-court-building-dispute", "Approved judgment")
        {
            Font = "Arial",
            Size = 22,
            Author = parties.Judge.Name.Surface,
            CustomProperties = new Dictionary<string, string> { ["Case number"] = parties.CaseNumber.Surface, ["Claimant"] = parties.Claimant.Name.Surface },
            Header = $"Approved judgment{Tab}{Tab}{parties.Claimant.Surname} v {parties.Defendant.Surname}",
            Footer = $"Page {PageNumber} of {PageCount}",
        };

        Cover(document, parties);
        Background(document, parties);
        Evidence(document, parties);
        Findings(document, parties);
        Outcome(document, parties);

        return document;
    }

    private static Parties Invent()
    {
        var cast = new Cast(202);
        var numbers = new Numbers(202);
        var addresses = new Addresses(202);
        var claimant = cast.Man("en", EntityRole.Petitioner);
        var defendant = cast.Woman("en", EntityRole.Respondent, title: "Mrs");

        return new Parties(
            claimant,
            defendant,
            cast.Relative(defendant, isWoman: false, "Mr", EntityRole.Witness, Need.Quasi),
            Org($"{claimant.Last} & Son (Builders) Limited", Need.Direct),
            cast.Witness("en", isWoman: true, "Ms") with { Role = EntityRole.Expert },
            cast.Judge("en", isWoman: true, "District Judge"),
            cast.Lawyer("en", isWoman: false),
            cast.Lawyer("en", isWoman: true),
            Code($"K{numbers.Digits(2)}KX{numbers.Digits(3)}"),
            Place(addresses.Full(), Need.Direct),
            Code(numbers.UkPhone()),
            Code($"{defendant.First}.{defendant.Last}@mail.example".ToLowerInvariant()));
    }

    private static void Cover(VerdictDocument document, Parties parties)
    {
        document.Layout(
            [5500, 3500],
            [$"{Court("IN THE COUNTY COURT AT RAVENSMERE")}", $"Case No. {parties.CaseNumber}"],
            ["", $"Ravensmere Law Courts, Mill Bank{Break}Date: {On("22/07/2024")}"]);
        document.Centered("Before:");
        document.Centered(Bold($"{parties.Judge.Full:upper}"));
        document.Centered("Between:");
        document.Layout(
            [1500, 5500, 2000],
            ["", Bold($"{parties.Claimant.Full:upper}"), ""],
            ["", $"(trading as {parties.Company})", Underlined("Claimant")],
            ["", "– and –", ""],
            ["", Bold($"{parties.Defendant.Full:upper}"), Underlined("Defendant")]);
        document.Text($"{parties.ForClaimant.Name:bold} (instructed by {Org("Wetherlock Ingby Solicitors", Need.NoMask)}) for the Claimant");
        document.Text($"{parties.ForDefendant.Name:bold} (direct access) for the Defendant");
        document.Text($"Hearing dates: {On("10 and 11 June 2024")}");
        document.Title1("APPROVED JUDGMENT");
    }

    private static void Background(VerdictDocument document, Parties parties)
    {
        document.Heading("Introduction");
        document.Text($"1.{Tab}In this claim {parties.Claimant.Formal}, a {Dem("builder")} of some {Amount("thirty years")}’ standing, seeks {Amount("£23,418.60")} as the balance of the price of an extension. {parties.Defendant.Formal} says that she owes nothing, and counterclaims {Amount("£31,250")} for what it will cost to put right work which she calls, without much exaggeration, a swimming pool with a kitchen in it.");
        document.Text($"2.{Tab}The house is {parties.Address}. It is a {On("1930s")} semi-detached house which {parties.Defendant.Formal} and her husband, {parties.Husband.Full}, bought in {On("2017")}. It stands on sloping ground, and the slope is at the heart of the case.");
        document.Heading("The contract");
        document.Text($"3.{Tab}The parties met on {On("3 February 2022")}. No formal contract was ever signed. The terms are to be found in an e-mail which {parties.Claimant.Surname} sent to {MailTo(parties.Mail)} on {On("14 February 2022")}, with a quotation of {Amount("£68,900")} plus VAT, and in a text message in reply: “Great, go for it. Call me on {parties.Phone} when you have a start date. {parties.Defendant.Given}”.");
        document.Text($"4.{Tab}It was common ground before me that {Act("section 49 of the Consumer Rights Act 2015")} implied a term that the work would be done with reasonable care and skill, and that {Act("section 51")} of the same Act applied to any variation for which no price had been fixed.");
    }

    private static void Evidence(VerdictDocument document, Parties parties)
    {
        document.Heading("The evidence");
        document.Text($"5.{Tab}{parties.Claimant.Formal} gave evidence for most of the first day. He is plainly proud of his trade, and I formed the view that {parties.Claimant.Surname}’s recollection of how the work was done was better than his recollection of what was said about money. He kept a pocket diary, and where the diary and his witness statement differ I prefer the diary.");
        document.Text($"6.{Tab}{parties.Defendant.Formal} was an impressive witness. She is a {Dem("payroll manager")}, and her spreadsheet of payments was not challenged. Her husband’s evidence added little, since {parties.Husband.Formal} was working in {Place("Aberdeen")} from {On("March to October 2022")} and saw the site only at weekends.");
        document.Text($"7.{Tab}I also heard from the single joint expert, {parties.Expert.Full} MRICS of {Org("Yaxmere Building Consultancy LLP")}. {parties.Expert.Formal} inspected on {On("19 January 2024")}. Her report is a model of its kind. She dug {Amount("two")} trial pits and found the land drain at {Amount("340 mm")} below the slab, where the drawing called for {Amount("600 mm")}, and running the wrong way.");
        document.Text($"8.{Tab}Building control had been told of the slope. An officer of {Authority("Ravensmere Borough Council")} visited on {On("6 May 2022")} and wrote: “Drain to be lowered before backfill”. It was not lowered.");
    }

    private static void Findings(VerdictDocument document, Parties parties)
    {
        document.Heading("Discussion");
        document.Text($"9.{Tab}{parties.ForClaimant.Formal} relied on {Precedent("Oxensage v Pellgill [2009] EWCA Civ 9411")} for the proposition that an employer who goes into occupation must pay the price and set off the cost of repair. I accept that as a statement of principle. {parties.ForDefendant.Formal} answered that the work was not substantially complete, citing {Precedent("Re Thornshaw’s Contract [1988] 2 QB 912")}. In my judgment it was: the roof was on, the kitchen was in use, and what was missing was a drain.");
        document.Text($"10.{Tab}I find that {parties.Claimant.Formal} knew by {On("6 May 2022")} at the latest that the drain was too high, and that he backfilled the trench on {On("9 May 2022")} because a concrete lorry was waiting. That was a breach of the implied term.");
        document.Text($"11.{Tab}The remaining items are in the schedule. I have taken the expert’s figures unless I say otherwise.");
        document.Table(
            [700, 4000, 1450, 1450, 1400],
            ["Item", "Description", "Claimed", "Admitted", "Allowed"],
            ["1", "Lower and re-lay land drain, make good terrace", Amount("£14,870"), Amount("£0"), Amount("£12,640")],
            ["2", "Replace swollen base units and plinths", Amount("£6,300"), Amount("£1,000"), Amount("£4,150")],
            ["3", $"Lift floor, dry slab (quotation of {Org("Dunnwell Drying Services")})", Amount("£5,480"), Amount("£0"), Amount("£5,480")],
            ["4", "Redecorate", Amount("£2,600"), Amount("£600"), Amount("£1,300")],
            ["5", $"Hotel for {parties.Defendant.Surname} family, {Amount("nine")} nights", Amount("£2,000"), Amount("£0"), Amount("£1,116")]);
        document.Text($"12.{Tab}As to item 5, the bill is in the name of “{parties.Husband.Initials} and family”. I do not doubt that it is {parties.Husband.Formal}’s bill. I have left out the minibar.");
    }

    private static void Outcome(VerdictDocument document, Parties parties)
    {
        document.Heading("Conclusion");
        document.Text($"13.{Tab}{parties.Claimant.Formal} is entitled to the balance of {Amount("£23,418.60")}. {parties.Defendant.Formal} is entitled to set off {Amount("£24,686")}. There will be judgment for the Defendant on the counterclaim for the difference, {Amount("£1,267.40")}, together with interest under {Act("section 69 of the County Courts Act 1984")}.");
        document.Text($"14.{Tab}I will hear counsel on costs. I say now that an offer in {parties.Defendant.Name}’s letter of {On("1 December 2023")} to accept {Amount("£1,000")}, if it had been taken, would have saved everybody a good deal of money.");
        document.Right($"{parties.Judge.Full}");
        document.Right(On("22 July 2024"));
    }
}
