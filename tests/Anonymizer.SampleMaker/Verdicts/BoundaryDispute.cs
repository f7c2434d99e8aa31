using Anonymizer.Core.Detection;
using Anonymizer.SampleMaker.Invention;
using Anonymizer.SampleMaker.Writing;
using static Anonymizer.SampleMaker.Writing.Marks;

namespace Anonymizer.SampleMaker.Verdicts;

/// <summary>A draft decision on a hedge and a strip of land, still with tracked changes and a clerk's comments in it.</summary>
internal static class BoundaryDispute
{
    private sealed record People(Person Applicant, Person ApplicantWife, Person Respondent, Person Former, Person Neighbour, Person Surveyor, Person Judge, Person ForApplicant, Person ForRespondent, Tag Clerk, Tag Plot, Tag OtherPlot, Tag Title, Tag OtherTitle, Tag Reference);

    public static VerdictDocument Write()
    {
        var people = Invent();
        var document = new VerdictDocument("06-boundary-dispute-draft", "Draft decision, tracked")
        {
            Font = "Calibri",
            Size = 23,
            Author = people.Clerk.Surface,
            CustomProperties = new Dictionary<string, string> { ["Checked by"] = people.Clerk.Surface, ["Reference"] = people.Reference.Surface },
            Header = $"DRAFT 2: {people.Applicant.Surname} and another v {people.Respondent.Surname}",
            Footer = $"{people.Reference}{Tab}{Tab}{PageNumber}/{PageCount}",
        };

        Cover(document, people);
        TheLand(document, people);
        TheEvidence(document, people);
        TheDecision(document, people);

        return document;
    }

    private static People Invent()
    {
        var cast = new Cast(606);
        var numbers = new Numbers(606);
        var addresses = new Addresses(606);
        var street = addresses.Street();
        var applicant = cast.Man("en", EntityRole.Petitioner, title: "Dr");

        return new People(
            applicant,
            cast.Relative(applicant, isWoman: true, "Mrs", EntityRole.Petitioner, Need.Direct),
            cast.Woman("nl", EntityRole.Respondent, title: "Ms"),
            cast.Witness("en", isWoman: true, "Miss"),
            cast.Witness("en", isWoman: false, "Canon"),
            cast.Man("en", EntityRole.Expert, Need.Quasi),
            cast.Judge("en", isWoman: false, "Judge"),
            cast.Lawyer("en", isWoman: true),
            cast.Lawyer("en", isWoman: false),
            cast.Woman("en", EntityRole.Official, Need.Quasi, "").Name,
            Place($"Rose Cottage, 14 {street}, Brinkley Magna {addresses.Postcode()}", Need.Direct),
            Place($"The Old Forge, 16 {street}, Brinkley Magna {addresses.Postcode()}", Need.Direct),
            Code($"KX{numbers.Digits(6)}"),
            Code($"KX{numbers.Digits(6)}"),
            Code($"REF/2022/0{numbers.Digits(3)}"));
    }

    private static void Cover(VerdictDocument document, People people)
    {
        document.Right($"{people.Reference}");
        document.Title1($"{Court("PROPERTY CHAMBER, FIRST-TIER TRIBUNAL")}");
        document.Centered(Bold("LAND REGISTRATION DIVISION"));
        document.Layout(
            [6500, 2500],
            [$"{people.Applicant.Full:caps} and {people.ApplicantWife.Full:caps}", "Applicants"],
            ["and", ""],
            [$"{people.Respondent.Full:caps}", "Respondent"]);
        document.Text($"Property addresses: {people.Plot} (title number {people.Title}) and {people.OtherPlot} (title number {people.OtherTitle})");
        document.Text($"Before: {people.Judge.Full}. Sitting at: {Place("Brinkley Magna Village Hall")} on {On("25 and 26 April 2023")}, with a view of the land on the first day.");
        document.Title1("DECISION");
    }

    private static void TheLand(VerdictDocument document, People people)
    {
        document.Heading("The dispute");
        document.Numbered($"This is a dispute about a hedge and what lies under it. The Applicants, {people.Applicant.Full} and his wife {people.ApplicantWife.Given}, own {Place("Rose Cottage")}. The Respondent owns {Place("The Old Forge")}. Between the two runs a hawthorn hedge, {Amount("31 metres")} long, which has been cut, burnt, {new Deleted(people.Clerk, "poisoned, ")}and on one occasion defended with a garden hose.");
        document.Numbered($"The Applicants applied on {On("8 November 2021")} for a determined boundary under {Act("section 60 of the Land Registration Act 2002")}. {people.Respondent.Formal} {new Deleted(people.Clerk, "opposed")}{new Inserted(people.Clerk, $"objected by a letter from her solicitor, {people.ForRespondent.Full}, of {On("17 January 2022")}")}. The matter was referred to the Tribunal by {Authority("HM Land Registry")}.");
        document.Numbered($"{new Comment(people.Clerk, people.Former.Full, $"Judge: is she “Miss” or “Mrs”? Her statement is signed {people.Former.Abbreviated}.")}, who owned both houses until {On("1974")}, divided them by a conveyance of {On("29 September 1974")}. The plan to that conveyance is at a scale of {Amount("1:2500") with { Need = Need.NoMask }} and shows the boundary as a thick red line. On the ground the line is nearly {Amount("two metres")} wide.");
    }

    private static void TheEvidence(VerdictDocument document, People people)
    {
        document.Heading("The evidence");
        document.Numbered($"{people.Applicant.Formal} is a retired {Dem("veterinary surgeon")}. He bought {Place("Rose Cottage")} in {On("1996")} and says that from then until {On("2020")} he cut the hedge on both sides every September. His wife kept a garden diary. {people.ApplicantWife.Formal}’s entries are short (“{people.Applicant.Given} at hedge. Rain.”) and all the better for it.");
        document.Numbered($"{people.Respondent.Formal} came to England from {Place("Leeuwarden")} in {On("2015")} and bought {Place("The Old Forge")} in {On("March 2019")}. She is a {Dem("potter")}. {new Inserted(people.Clerk, $"{people.Respondent.Surname} told me, and I accept, that she was assured by the selling agents, {Org("Grimcombe and Partners")}, that the hedge was hers.")}");
        document.Numbered($"I heard from {people.Neighbour.Full}, who is {Dem("91")} and was {Dem("rector")} of the parish from {On("1968")} to {On("1999")}. He remembers a post-and-wire fence on the {Place("The Old Forge").As("Old Forge")} side of the hedge, put up by “old {people.Former.Formal}’s man” to keep in a goat. The goat was called {new Comment(people.Clerk, "Gladstone", $"{people.Neighbour.Formal} said “Gladys”. I have the tape. {people.Clerk}")}.");
        document.Numbered($"The surveyor jointly instructed, {people.Surveyor.Full}, found {Amount("six")} rotted stumps of oak posts in a line {Amount("0.85 m")} to the east of the hedge’s root line. {people.Surveyor.Formal} fixed each by GPS to within {Amount("10 mm")}. His table is as follows.");
        document.Table(
            [1500, 2500, 2500, 2500],
            ["Stump", "Easting", "Northing", "From hedge"],
            ["A", Code("604118.27", Need.Quasi), Code("271530.11", Need.Quasi), Amount("0.84 m")],
            ["B", Code("604121.90", Need.Quasi), Code("271534.62", Need.Quasi), Amount("0.86 m")],
            ["C", Code("604125.44", Need.Quasi), Code("271539.08", Need.Quasi), Amount("0.85 m")],
            ["D", Code("604129.03", Need.Quasi), Code("271543.57", Need.Quasi), Amount("0.83 m")]);
    }

    private static void TheDecision(VerdictDocument document, People people)
    {
        document.Heading("The law, and my decision");
        document.Numbered($"Where a conveyance is unclear, the court looks at what a reasonable person standing on the land with the plan in hand would have understood: {Precedent("Latholt v Rushwick [1999] 2 EGLR 901")}. {people.ForApplicant.Full} took me to the hedge-and-ditch presumption, but there is no ditch, and as Lord {Judged("Eversholme")} observed in {Precedent("Garthmere v Vellcombe (1968) 19 P & CR 933")}, a presumption about ditches needs a ditch.");
        document.Numbered($"I find that the fence which {people.Neighbour.Formal} remembers is the fence of which {people.Surveyor.Surname} found the stumps, that it was put up in or about {On("1975")}, and that it was put up by {people.Former.Formal} on what she believed to be the boundary that she had just sold up to. Nobody is better evidence of a boundary than the person who drew it{new Inserted(people.Clerk, ", even with a goat in mind")}.");
        document.Numbered($"It follows that the hedge belongs to {Place("Rose Cottage")}. I direct the Chief Land Registrar to give effect to the application as to the line A to D. If {people.ForRespondent.Formal} or {people.ForApplicant.Formal} wishes to say anything about costs, it must be said in writing by {On("30 June 2023")}.");
        document.Numbered("I add what the parties have heard from me already. The law of boundaries can say where a hedge stands. It cannot say who must be spoken to across it.");
        document.Right($"{people.Judge.Full:smallcaps}");
        document.Right($"Dated this {On("2 June 2023")}");
    }

    private static Tag Judged(string name) => new(name, EntityType.Person, Need.NoMask, EntityRole.Judge, name);
}
