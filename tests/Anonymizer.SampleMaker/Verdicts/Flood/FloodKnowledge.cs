using Anonymizer.SampleMaker.Writing;
using static Anonymizer.SampleMaker.Writing.Marks;

namespace Anonymizer.SampleMaker.Verdicts.Flood;

/// <summary>Part C: what the company knew, and when.</summary>
internal static class FloodKnowledge
{
    public static void Write(VerdictDocument document, FloodPeople people, IReadOnlyList<FloodClaimant> claimants)
    {
        document.Heading("C. WHAT THE COMPANY KNEW");
        TheMemorandum(document, people);
        TheReturns(document, people);
        TheComplaints(document, people, claimants);
    }

    private static void TheMemorandum(VerdictDocument document, FloodPeople people)
    {
        document.Heading("The memorandum of 2004", 2);
        document.Numbered($"On {On("3 March 2004")} {people.Planner.Full}, who was the project engineer, wrote a memorandum of a page and a half to {people.Director.Full}, then head of capital delivery and now director of assets. It is so clear that I set out the heart of it.");
        document.Quote($"“We are {Amount("£212k")} over. If we stop at MH 17 we are on budget but we leave {Amount("30 m")} of the old brick in. In dry weather no one will know. In a {Amount("1 in 20")} it will come up in {Place("Tanpit Row")} and {Place("Weir Lane")}, I would guess {Amount("15 to 25")} properties, and when it does there will be no hiding place because the drawing will show us. I would rather go back to the Board for the money. {people.Planner.Initials}”");
        document.Numbered($"Across the top, in green ink, somebody has written: “Noted. Proceed to MH 17. Keep this off the file.” {people.Director.Formal} agreed that she used green ink. She did not remember the memorandum, she did not recognise the hand, and she would have expected, she said, to write at greater length. Two handwriting experts were instructed. They were not called, because on {On("day 6")} {people.ForCompany.Formal} told me, with a candour that I respect, that the company no longer disputed whose writing it was.");
        document.Numbered($"I find that from {On("March 2004")} the company, by a senior manager whose knowledge is its own, knew that the sewer was unfinished, knew roughly how many houses would flood, and knew which. {people.Planner.Formal}’s guess was fifteen to twenty-five. The answer was twenty-four.");
        document.Numbered($"It was suggested to {people.Planner.Formal} that he ought to have done more. He retired in {On("2009")} and lives in {Place("Galway")}, and came to give evidence at his own expense. He said: “I kept a copy in the loft. I have thought about it whenever it rained.” I do not think that it lies with the company to say that he ought to have done more.");
    }

    private static void TheReturns(VerdictDocument document, FloodPeople people)
    {
        document.Heading("What the regulator was told", 2);
        document.Numbered($"Each June the company makes a return to the {Authority("Water Services Regulation Authority")}. In that of {On("2006")} the scheme appears as “delivered, outputs verified”. The column headed “verified by” has the initials {people.Chairman.Called($"{people.Chairman.First[0]}{people.Chairman.Last[0]}")}. They are those of {people.Chairman.Formal}, who was then the finance director.");
        document.Numbered($"{people.Chairman.Formal}’s affidavit of {On("8 April 2022")} says that he “had no reason to doubt what engineers told him”. In cross-examination {people.ForClaimants.Formal} showed him an e-mail of {On("12 May 2006")}, from his own address, {MailTo(Code($"{people.Chairman.First[0]}.{people.Chairman.Last}@cwwater.example".ToLowerInvariant()))}, which asks: “Are we quite sure about the last bit at the bottom? I don’t want this coming back up, so to speak.” He said that it was a joke. It may have been. One does not joke about what one does not know.");
        document.Numbered($"The register of properties at risk of internal flooding, which the company is obliged to keep, had {Amount("nineteen")} of the present claimants’ houses on it in {On("2003")}. In {On("2006")} they were taken off, since the scheme had cured the risk. In {On("2014")} {Amount("four")} were put back by a clerk who had noticed the complaints; and in {On("2015")}, before the price review, they were taken off again. The clerk was not called. Her name is {new Invention.Cast(1416).Witness("en", isWoman: true).Full}, and I understand that she now works for the council.");
    }

    private static void TheComplaints(VerdictDocument document, FloodPeople people, IReadOnlyList<FloodClaimant> claimants)
    {
        document.Heading("The earlier complaints", 2);
        document.Numbered($"Between {On("2007")} and {On("2019")} the lower town complained to the company {Amount("163")} times. {claimants[12].Person.Formal} accounts for {Amount("41")} of those and has been called a serial complainant. If one takes away his, {Amount("122")} are left, from {Amount("thirty-four")} addresses. That is a great many people to be wrong about their own drains.");
        document.Numbered($"The nearest thing to a warning came on {On("30 October 2019")}, when after a wet week the manhole in {Place("Fuller’s Yard")} lifted and {Amount("three")} houses had water under the floor. {people.Operator.Full}, the network operator on call, went out, saw what had happened, shut the penstock, and waited until morning. Nothing came in anywhere. He wrote it all down in his daily sheet, including the sentence “if nobody shuts the penstock we will have the whole row”.");
        document.Numbered($"The consequence was a disciplinary meeting. On {On("14 November 2019")} {people.Operator.Formal} was given a written warning for “unauthorised operation of a river asset”. The minute was signed by {people.Contractor.Full} of {Org("Brookfield Field Services Ltd")}, to whom the company had by then contracted out its night work. From that day, as the company’s own control-room manager agreed, no operator would have touched the penstock without an order; and there was nobody at night who could give one.");
        document.Numbered($"{people.Councillor.Formal} raised the matter in the council chamber on {On("2 December 2019")}. A “stakeholder manager” came to see her. She was shown the drawing, on which the sewer is drawn at its full width to the outfall, and she was satisfied. “I had no reason to think that a drawing could tell a lie,” she said. Nor had she.");
    }
}
