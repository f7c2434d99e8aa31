using Anonymizer.SampleMaker.Writing;
using static Anonymizer.SampleMaker.Writing.Marks;

namespace Anonymizer.SampleMaker.Verdicts.Flood;

/// <summary>The rest of part D: the weeks after the flood, and the judge's view of the street.</summary>
internal static class FloodAftermath
{
    public static void Write(VerdictDocument document, FloodPeople people, IReadOnlyList<FloodClaimant> claimants)
    {
        document.Heading("The weeks after", 2);
        TheResponse(document, people, claimants);
        document.Heading("The view", 2);
        TheView(document, people, claimants);
    }

    private static void TheResponse(VerdictDocument document, FloodPeople people, IReadOnlyList<FloodClaimant> claimants)
    {
        document.Numbered($"On the morning of {On("10 February 2020")} the {Authority("Westmarch Fire and Rescue Service")} had {Amount("six")} appliances in the lower town. The company had a van. Its driver had been told to take samples, took them, and drove away. The first tanker arrived at {On("2.40 p.m.")}, and the first manager, {people.Contractor.Full}, on the {On("Wednesday")}.");
        document.Numbered($"At a meeting in {Place("St Chad’s church hall")} on {On("19 February 2020")} about {Amount("two hundred")} people heard {people.Director.Formal} explain that the sewer had “performed as designed”. I have the parish clerk’s note. It records that {claimants[18].Person.Formal} stood up at the back and asked whether she had ever been down it; that she said that this was a matter for specialists; and that he said that he had been one.");
        document.Numbered($"Within the company a group was formed under the name {Thing("Project Umbrella")}. Its minutes, disclosed in the third tranche, are mainly about words. “Sewage” was to be “storm-diluted flows”; “flood” was to be “ingress event”; householders were to be called “stakeholders” until they sued and “counterparties” thereafter. At its meeting of {On("4 March 2020")} {people.Chairman.Formal} asked if the thirty metres “need come into it”. Item closed, says the minute.");
        document.Numbered($"One person asked a different question. {people.Controller.Formal}, who by then had given in her notice, wrote on {On("6 March 2020")} to the whole board, from her own address, {MailTo(Code("l.kontrole@pasts.example"))}, asking who would visit the families. She had no answer. On {On("8 March")}, which was a Sunday, she took the train to {people.Town} and went from door to door by herself. {Amount("Eleven")} of the claimants spoke of it in evidence, without having been asked.");
        document.Numbered($"The old length of sewer was relined between {On("7 and 30 September 2020")}, at a cost of {Amount("£498,000")}. It took a day less than five weeks, as {people.Engineer.Formal} would have predicted. The works order describes it as “routine maintenance”, and the invoice was booked to {Org("Stavenham Leisure Centre car park")}, for a reason which {people.Director.Surname} could not give.");
    }

    private static void TheView(VerdictDocument document, FloodPeople people, IReadOnlyList<FloodClaimant> claimants)
    {
        document.Numbered($"I went to see the place on {On("5 March 2023")} with counsel, {people.Solicitor.Formal} and a representative of the company. We began at the penstock. I asked to be allowed to turn the key, and did, for about a tenth of its travel. It is heavy, and it is not difficult.");
        document.Numbered($"From there we walked down {Place("Weir Lane")}. A judge on a view is not told anything, or is not supposed to be, but one cannot help it if a street has marks on it at the height of one’s belt. At {claimants[0].Home.House} I read the door post. At {claimants[6].Home.House} I was shown the place where the drain was not. At {claimants[13].Home.House} a row of tailor’s dummies was looking out of the window, which gave {people.JuniorForCompany.Formal} a start.");
        document.Numbered($"The outfall itself lies in a field below {Place("Osier Bank")}, behind a gate with a notice saying that there is nothing to see. A concrete apron bears the date {On("2005")} and a plaque: it was opened by {new Invention.Cast(1419).Man("en", Core.Detection.EntityRole.OtherPerson, Core.Detection.Need.Quasi, "Alderman").Full}, “in the presence of the Directors”. They must have stood, I worked out afterwards from the plan, exactly on top of the thirty metres.");
    }
}
