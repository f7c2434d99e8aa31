using Anonymizer.SampleMaker.Writing;
using static Anonymizer.SampleMaker.Writing.Marks;

namespace Anonymizer.SampleMaker.Verdicts.Flood;

/// <summary>Parts F and G: the law, and the conclusions on liability.</summary>
internal static class FloodLaw
{
    public static void Write(VerdictDocument document, FloodPeople people, IReadOnlyList<FloodClaimant> claimants)
    {
        document.Heading("F. THE LAW");
        Nuisance(document, people);
        Negligence(document, people);
        document.Heading("G. CONCLUSIONS ON LIABILITY");
        Conclusions(document, people, claimants);
        Damages(document, people);
    }

    private static void Nuisance(VerdictDocument document, FloodPeople people)
    {
        document.Heading("Nuisance", 2);
        document.Numbered($"A sewerage undertaker has a duty under {Act("section 94 of the Water Industry Act 1991")} to provide, improve and extend a system of public sewers so as to ensure that its area is effectually drained. The duty is enforced by the regulator, under {Act("section 18")} of that Act, and not by action. It has been so held at the highest level: {Precedent("Brackelmere v Westmarch Water plc [2003] UKHL 966")}. A house that floods because a sewer has become too small, through the growth of a town that the undertaker cannot prevent, has no claim at common law.");
        document.Numbered($"{people.ForCompany.Formal} built her case on that rock, and built it well. The policy behind it is plain. If there is only so much money, it must be for the regulator, who can see the whole map, to say which street comes first; a judge, who sees one street at a time, would do it badly.");
        document.Numbered($"But the rule has an edge, and {people.ForClaimants.Formal} says that this case lies beyond it. It protects an undertaker from complaint that it has {Italic("not built")} a larger sewer. It does not protect one which has built a sewer and built it wrong, or which operates what it has carelessly: {Precedent("Ingmere v Calder Sewerage Board [1971] 2 QB 947")}; {Precedent("Oxenby v Anglian and Fenland Water [2011] EWCA Civ 9558")}. In the second of those cases {Judged("Jesselwick LJ")} said that the difference is between “a cup that is too small and a cup with a hole in it”.");
        document.Numbered($"To my mind that is exactly the question here. The regulator was not asked to weigh the lower town against other towns. He had weighed it; he had found the money; he had been told that it was spent. There is no policy by which a body which has been paid to do a thing, and has said that it was done, should be answerable to no court for not having done it.");
        document.Numbered($"I have considered whether the decision of the Supreme Court in {Precedent("Manchester and Pellwick Canal Co v Rushby [2024] UKSC 9107")}, the draft of which was not available to the parties, might assist. As it concerns deliberate discharges to a waterway I think that it would not, and I have said no more about it.");
    }

    private static void Negligence(VerdictDocument document, FloodPeople people)
    {
        document.Heading("Negligence and the statutory defence", 2);
        document.Numbered($"The claim in negligence is put on two footings: the unfinished pipe, and the open penstock. On either, {people.JuniorForCompany.Formal} argued, there is no duty, because the company did not make the rain. In general the law does not oblige one person to save another from harm which the first has not caused. There are well known exceptions; one is where the first has taken control of the thing from which the harm comes, and another where he has stopped somebody else from preventing it: {Precedent("Elverstead v Quarringwick Fire Authority [2016] AC 9011")}.");
        document.Numbered($"Both are met. The penstock is the company’s. Until {On("November 2019")} it was shut, when it needed to be, by the man who lived nearest. The company forbade it, in writing, and put nothing in its place. {people.JuniorForClaimants.Formal}, whose submissions on this part were a pleasure to hear, called it “the negligence of the locked first-aid box”.");
        document.Numbered($"The company relied on {Act("section 31 of the Land Drainage Act 1991")} as a defence to anything done in respect of the beck. The section is about the powers of drainage boards. The company is not a drainage board, as it has been at pains to say in {Amount("two")} other actions, in both of which it was a party to the costs order.{Note($"{Precedent("Grimmere Internal Drainage Board v Calder and Westmarch Water plc [2013] EWHC 99210 (Ch)")}; and an unreported decision of {Judged("Judge Scarthlock")} of {On("9 May 2017")}.")}");
        document.Numbered("Lastly it was said that the claimants had failed to mitigate, in that they might have bought flood doors. One buys a flood door against a flood. These people had been told by letter, each year since the scheme, that they were no longer at risk of one.");
    }

    private static void Conclusions(VerdictDocument document, FloodPeople people, IReadOnlyList<FloodClaimant> claimants)
    {
        document.Numbered("My conclusions on liability are these.");
        document.Lettered(
            $"The length of {Amount("thirty metres")} above the outfall was left unlined in {On("2004")} by a decision of {people.Director.Formal}, in the knowledge that it would flood the lower town in a storm which must be expected within a generation.",
            $"The company told the regulator in {On("2006")}, through {people.Chairman.Formal}, that the scheme was complete. That was untrue, and he did not believe it to be true.",
            $"The company, by its contractor, on {On("14 November 2019")} forbade the one thing that had until then prevented a flood.",
            $"On {On("9 February 2020")} it had {Amount("thirty-eight minutes")} of warning and spent them on the question of what was to be called a flood.",
            "Either of the two failures would have been enough. If the pipe had been finished, the open penstock would have done no harm; and if the penstock had been shut, neither would the pipe.",
            "The company is therefore liable in nuisance and in negligence to each of the claimants for the flooding of the house concerned, save as appears in part H.");
        document.Numbered($"The pleaded defences of act of God, {Italic("novus actus")} and contributory negligence fail. As to the last, I have dealt with the allegation about the flap valve, so far as it concerned {claimants[14].Person.Formal}, in his section below, and have recorded that it was withdrawn.");
        document.Numbered($"I should add that I reject the submission, made in writing and not repeated aloud, that a finding of this kind would “open the floodgates”. I would only say that it was the company’s gate.");
    }

    private static void Damages(VerdictDocument document, FloodPeople people)
    {
        document.Heading("The measure of damages", 2);
        document.Numbered($"There is little dispute about principle. A householder recovers the reasonable cost of putting the house back as it was, the value of what was lost in it, the cost of living elsewhere meanwhile, and a sum for distress and inconvenience. That sum is modest: {Precedent("Fritham v Ulverwell BC [2008] EWCA Civ 9340")} suggests a range which, brought up to date, is from {Amount("£2,000")} to {Amount("£8,000")} a household.");
        document.Numbered($"The claimants ask for exemplary damages. The test is whether the defendant’s conduct was calculated by it to make a profit which might exceed what it would have to pay. {people.Planner.Formal}’s memorandum sets the saving beside the number of houses, and the green ink says “proceed”. I have hesitated. In the end I think that those who wrote “proceed” did not calculate; they merely did not care to. I award none. The claimants will have their costs on the indemnity basis, and the transcript will go to the {Authority("Water Services Regulation Authority")}, who may think that it has been lied to.");
        document.Numbered($"Interest will run at {Amount("three per cent")} on special damages from {On("1 March 2020")}, and on general damages at {Amount("two per cent")} from the service of the claim form.");
    }

    private static Tag Judged(string name) => new(name, Core.Detection.EntityType.Person, Core.Detection.Need.NoMask, Core.Detection.EntityRole.Judge, name);
}
