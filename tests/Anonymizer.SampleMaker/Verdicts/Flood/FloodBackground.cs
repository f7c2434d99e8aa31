using Anonymizer.SampleMaker.Writing;
using static Anonymizer.SampleMaker.Writing.Marks;

namespace Anonymizer.SampleMaker.Verdicts.Flood;

/// <summary>Parts A and B: what the case is about, the place, the sewer and the storm.</summary>
internal static class FloodBackground
{
    public static void Write(VerdictDocument document, FloodPeople people, IReadOnlyList<FloodClaimant> claimants)
    {
        Introduction(document, people, claimants);
        Procedure(document, people, claimants);
        ThePlace(document, people);
        TheStorm(document, people);
    }

    private static void Introduction(VerdictDocument document, FloodPeople people, IReadOnlyList<FloodClaimant> claimants)
    {
        document.Heading("A. INTRODUCTION");
        document.Numbered($"In the night of {On("9 to 10 February 2020")} sewage entered {Amount("twenty-four")} houses in the lower town of {people.Town}. Nobody was killed. {Amount("Two")} people were taken to hospital, {Amount("fifty-eight")} were out of their homes for months, and a street which had thought of itself as respectable found itself, in the words of one of the claimants, “known in four counties for a smell”.");
        document.Numbered($"The claimants say that this was the fault of the statutory sewerage undertaker, {people.Company}. They say that it knew for {Amount("sixteen years")} that the outfall under {Place("Osier Bank")} was too small and not finished, that it told the regulator that the work had been done, and that on the night itself its people were told to do nothing. The Defendant says that {people.Storm} was a storm of a kind that comes once in two hundred years, and that the remedy of a householder whose drain is too small is to complain to the regulator and not to the court.");
        document.Numbered($"I shall refer to the Defendant as “the company”. The lead claimant is {claimants[0].Person.Full}. Where several people of one surname are concerned I use first names; I hope that nobody will take it amiss. No anonymity order was sought by anyone, save that the names of children have been left out where it was possible.{Note($"I except the child mentioned in the evidence of {claimants[11].Person.Formal}, whose parents have asked for her to be mentioned.")}");
        document.Numbered("This judgment is long. I am told that parts of it will be used in other cases. Those who wish to know only who won will find it in part G, and how much in Schedule 2.");
    }

    private static void Procedure(VerdictDocument document, FloodPeople people, IReadOnlyList<FloodClaimant> claimants)
    {
        document.Heading("The proceedings", 2);
        document.Numbered($"The first letter before action was written on {On("18 May 2020")} by {people.Solicitor.Full}, then newly qualified, at her own kitchen table. The claim form was issued on {On("4 February 2021")}. A group litigation order was made by {Judged("Master Quarringby")} on {On("22 June 2021")}, and I was assigned as managing judge on {On("1 July 2021")}.");
        document.Numbered($"The company applied to strike the claim out as disclosing no cause of action. I dismissed the application on {On("11 November 2021")}: {Precedent("Re Fuller’s Beck Litigation [2021] EWHC 99702 (TCC)")}. Permission to appeal was refused on paper by {Judged("Lord Justice Ulverstead")}, who observed that the point had “been dead since about the time of the Great Stink, and has not improved with keeping”.");
        document.Numbered($"Disclosure was not a happy process. The company first disclosed {Amount("340")} documents. After {Amount("three")} hearings, and an affidavit from {people.Chairman.Full}, the chairman, which I shall have to mention again, it disclosed {Amount("61,000")} more. Among them was the memorandum of {On("3 March 2004")}, on which so much of the trial turned, and which had been scanned upside down.");
        document.Numbered($"At a pre-trial review on {On("20 January 2023")} the parties agreed that all {Amount("twenty-four")} claims should be tried to judgment, since the cost of choosing between them would be greater than the cost of hearing them. I am grateful for that good sense. I also visited the street, in boots lent to me by {claimants[2].Person.Formal}, on the Sunday before the trial.");
    }

    private static void ThePlace(VerdictDocument document, FloodPeople people)
    {
        document.Heading("B. THE PLACE, THE SEWER AND THE STORM");
        document.Numbered($"{people.Town} lies where {people.Beck} comes down from the moor to join the {Place("River Calder at Nether Weir")}. The upper town stands on rock. The lower town stands on what came down before it, and was a marsh until {Place("St Chad’s")} priory drained it in the thirteenth century. It has been trying to be a marsh again ever since.");
        document.Numbered($"The beck was put into a culvert in {On("1868")} and the first sewer was laid beside it in {On("1881")}. In {On("1934")} the two were joined by an overflow, so that in heavy rain the sewer could spill into the beck. What nobody considered, because it could not then happen, was that in heavier rain the beck might spill into the sewer.");
        document.Numbered($"Between {On("1988")} and {On("2003")} some {Amount("1,140")} new houses were built on the hill. They are connected to the old sewer. The planning files show that the {Authority("Westmarch County Council")} asked each time whether the sewer was sufficient and was each time told, by letter, that it was. {people.Councillor.Full}, who sat on the planning committee for {Amount("twenty-six years")}, produced {Amount("nine")} of those letters. They are in identical terms, down to the misspelling of “capacity”.");
        document.Numbered($"In {On("2003")} the company at last promoted a scheme, called the {Thing("Lower Town Relief Sewer")}, of a pipe of {Amount("1,200 mm")} in diameter and {Amount("640 metres")} in length from {Place("Tanpit Row")} to a new outfall below {Place("Osier Bank")}. The cost, {Amount("£3.1 million")}, was included in the prices which the regulator allowed it to charge. Its customers have thus paid for it. It was reported as complete on {On("31 March 2006")}.");
        document.Numbered($"It was not complete. As is now admitted, the last {Amount("thirty metres")} were never relined; the old egg-shaped brick sewer of {On("1881")}, {Amount("600 mm")} wide at its widest, was left between the new pipe and the new outfall. A chain is as strong as its weakest link, and a sewer is as wide as its narrowest brick.");
    }

    private static void TheStorm(VerdictDocument document, FloodPeople people)
    {
        document.Heading("The storm", 2);
        document.Numbered($"{people.Storm} was named by the {Authority("Meteorological Office")} on {On("5 February 2020")}. An amber warning was issued for the whole of the county at {On("10.30 a.m. on 8 February")}, and the company’s own flood desk, which takes the same feed, raised its status to “prepare” at {On("11.05")}. It is not clear that anybody prepared anything.");
        document.Numbered($"Rain began at {On("4 p.m. on 9 February")}. The gauge at {Place("Netherstead Moor")} recorded {Amount("71.4 mm")} by midnight and {Amount("88.2 mm")} by dawn; that kept at the allotments by the claimants’ own secretary recorded {Amount("86 mm")}, read with a torch. Over {Amount("eight")} hours, at this place, a fall of that size is to be expected once in {Amount("twenty-five years")} according to one expert and once in {Amount("sixty")} according to the other. Neither of them would say two hundred, and I do not know where the company’s press office found it.");
        document.Numbered($"At {On("9.50 p.m.")} the level in the beck reached the sill of the overflow. From that minute water ran from the beck into the relief sewer. At {On("10.40")} the pipe was full from end to end. The narrow length at its foot could carry about a fifth of what was coming down; the rest rose through the manholes of {Place("Weir Lane")} and {Place("Tanpit Row")}, and by {On("11.20")} it was in the first house.");
        document.Numbered($"There is a penstock, that is to say a sluice, on the overflow. If it had been shut at any time before {On("10 p.m.")} the beck would have spilled on to the cricket field, as it did in {On("1947")} and {On("1968")}, and the sewer would have carried what it was built to carry. It takes a fit person {Amount("eleven minutes")} to shut it. The key hangs on a nail in the company’s depot, {Amount("four hundred metres")} away.");
    }

    private static Tag Judged(string name) => new(name, Core.Detection.EntityType.Person, Core.Detection.Need.NoMask, Core.Detection.EntityRole.Judge, name);
}
