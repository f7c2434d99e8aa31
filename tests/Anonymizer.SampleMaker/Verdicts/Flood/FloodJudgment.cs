using Anonymizer.SampleMaker.Writing;
using static Anonymizer.SampleMaker.Writing.Marks;

namespace Anonymizer.SampleMaker.Verdicts.Flood;

/// <summary>The long sample: a group action about a sewer that flooded a street, 24 households, about 40 pages.</summary>
internal static class FloodJudgment
{
    public static VerdictDocument Write()
    {
        var people = FloodPeople.Invent();
        var claimants = new FloodGroup(1415).Invent(24);
        var lead = claimants[0].Person;
        var document = new VerdictDocument("14-flood-group-action-long", $"{lead.Last} and others v {people.Company.Surface}")
        {
            Size = 25,
            Author = people.Judge.Name.Surface,
            CustomProperties = new Dictionary<string, string> { ["Case number"] = people.Case.Surface, ["Lead claimant"] = lead.Name.Surface },
            FirstHeader = $"Neutral Citation Number: {Code("[2023] EWHC 99914 (TCC)")}",
            Header = $"{people.Judge.Full:upper}{Tab}{lead.Surname} & Ors v {people.Company}",
            Footer = $"Approved judgment{Tab}{Tab}Page {PageNumber} of {PageCount}",
        };

        Cover(document, people, claimants);
        FloodBackground.Write(document, people, claimants);
        FloodKnowledge.Write(document, people, claimants);
        FloodWitnesses.Write(document, people, claimants);
        FloodAftermath.Write(document, people, claimants);
        FloodExperts.Write(document, people);
        FloodLaw.Write(document, people, claimants);
        Households(document, claimants);
        FloodSchedules.Write(document, people, claimants);

        return document;
    }

    private static void Cover(VerdictDocument document, FloodPeople people, IReadOnlyList<FloodClaimant> claimants)
    {
        document.Right($"Case No: {people.Case}");
        document.Text(Bold($"{Court("IN THE HIGH COURT OF JUSTICE")}"));
        document.Text(Bold("BUSINESS AND PROPERTY COURTS IN RAVENSMERE"));
        document.Text(Bold("TECHNOLOGY AND CONSTRUCTION COURT (KBD)"));
        document.Right($"Date: {On("31 July 2023")}");
        document.Centered("Before:");
        document.Centered(Bold($"{people.Judge.Full:upper}"));
        document.Layout(
            [1200, 5600, 2200],
            ["Between:", Bold($"{claimants[0].Person.Full:upper} AND OTHERS"), ""],
            ["", "(listed in Schedule 1)", Underlined("Claimants")],
            ["", "– and –", ""],
            ["", Bold($"{people.Company:upper}"), Underlined("Defendant")]);
        document.Text($"{people.ForClaimants.Name:bold} KC and {people.JuniorForClaimants.Name:bold} (instructed by {people.Solicitor.Name} of {Org("Jesselby Thornel LLP", Anonymizer.Core.Detection.Need.NoMask)}) for the Claimants");
        document.Text($"{people.ForCompany.Name:bold} KC and {people.JuniorForCompany.Name:bold} (instructed by {Org("the Legal Department of the Defendant", Anonymizer.Core.Detection.Need.NoMask)}) for the Defendant");
        document.Text($"Hearing dates: {On("6–10, 13–17, 20–24 and 27–30 March 2023")}; view: {On("5 March 2023")}");
        document.Title1("APPROVED JUDGMENT");
        document.Quote("This judgment was handed down remotely by circulation to the parties’ representatives by e-mail.");
    }

    private static void Households(VerdictDocument document, IReadOnlyList<FloodClaimant> claimants)
    {
        document.NewPage("H. THE HOUSEHOLDS");
        document.Numbered($"I take the households in the order of the group register. I have tried to be short, and in {Amount("twenty-four")} cases I have not always succeeded. Each of these families has told its story to an assessor, to an insurer, to a solicitor and to me. It is right that it should be written down once by somebody who had to listen.");

        foreach (var claimant in claimants)
        {
            FloodHouseholds.Write(document, claimant);
        }
    }
}
