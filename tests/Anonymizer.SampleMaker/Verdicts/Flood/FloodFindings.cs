using Anonymizer.SampleMaker.Writing;
using static Anonymizer.SampleMaker.Writing.Marks;

namespace Anonymizer.SampleMaker.Verdicts.Flood;

/// <summary>What the judge made of a household's evidence, and what it is awarded.</summary>
internal static class FloodFindings
{
    public static Line Evidence(FloodClaimant claimant)
    {
        var (person, partner, contact) = (claimant.Person, claimant.Partner, claimant.Contact);
        var day = On($"day {2 + (claimant.Number / 3)}");

        return claimant.Choose(
            5,
            $"{person.Formal} gave evidence on {day}. {Pronoun(claimant)} was {claimant.Word(1, "nervous at first", "brisk", "almost inaudible", "rather enjoying it, I thought")} and entirely truthful. In a statement of {contact.Statement} the date of the second visit had been given wrongly; {Pronoun(claimant).ToLowerInvariant()} corrected it before anyone could ask.",
            $"I have read the statement made by {person.Surname} on {contact.Statement} and heard {partner.Formal} on {day}. They differ about {claimant.Word(1, "the make of the washing machine", "who shut the door", "the hour", "the colour of the water")}, as people who have lived through the same night do. On everything that matters they agree, and I accept what they say.",
            $"{person.Full} was cross-examined for {Amount($"{20 + (claimant.Number * 2)} minutes")} about a receipt for {claimant.Word(1, "a sofa", "two carpets", "a television", "a set of saucepans")} dated after the flood. The explanation, which came out only in re-examination, was that it was a receipt for the replacement. There was nothing else. {person.Surname} is a witness of truth.",
            $"Of {person.Formal} I would say that {Pronoun(claimant).ToLowerInvariant()} exaggerates a little, and knows it. The list of contents attached to the statement of {contact.Statement} was longer than the house. But the core of the evidence, that the Defendant was told and did not come, was supported by {partner.Given} and by the Defendant’s own telephone log.",
            $"{person.Formal} could not come to court and gave evidence on {day} by video link from {claimant.Home.Town}, with {partner.Given} audible off the screen. I asked {partner.Called($"{partner.Title} {partner.Last}")} to be quiet and was sorry to have done so, since the prompting was invariably right. Nothing in the cross-examination caused me to doubt either of them.",
            $"The Defendant did not require {person.Formal} to attend. The statement of {contact.Statement}, which runs to {Amount($"{(claimant.Number % 5) + 6}")} pages and was plainly written by {person.Given} without a lawyer’s help, therefore stands. It is one of the best in the bundles. Its last sentence is: “{claimant.Word(1, "We would just like it not to happen again", "I do not want their money, I want their drains", "I have never been so tired", "If they had only come when we rang")}.”");
    }

    public static Line Award(FloodClaimant claimant)
    {
        var (person, loss) = (claimant.Person, claimant.Loss);
        var (repairs, contents, rent, distress) = (FloodLoss.Money(loss.Repairs), FloodLoss.Money(loss.Contents), FloodLoss.Money(loss.Rent), FloodLoss.Money(loss.Distress));
        var (total, claimed) = (FloodLoss.Money(loss.Total), FloodLoss.Money(loss.Claimed));

        return claimant.Choose(
            6,
            $"The claim is for {claimed}. I allow {repairs} for repairs, which is the experts’ agreed figure, {contents} for contents, {rent} for alternative accommodation and {distress} for distress and inconvenience: in all {total}.",
            $"As to quantum, repairs are agreed at {repairs}. I have taken a third off the contents, since old things were replaced by new, and arrive at {contents}. Rent of {rent} is proved by bank statements. For loss of amenity I award {distress}. {person.Formal} will therefore recover {total} out of the {claimed} claimed.",
            $"{person.Surname} asks for {claimed}. That includes betterment, as {person.Given} frankly agreed. Without it the repairs come to {repairs}. I add {contents}, {rent} and {distress} under the other three heads. The total is {total}.",
            $"I assess the damages of {person.Full} at {total}, made up of {repairs} (structure, decoration and drying), {contents} (furniture, clothing, the freezer and what was in it), {rent} (lodging) and {distress} (general damages). The difference between that and the sum claimed, {claimed}, is mainly the cost of a {claimant.Word(1, "new kitchen", "conservatory", "raised patio", "porch")} which the flood had made desirable but not necessary.",
            $"General damages for this household I put at {distress}, having regard to {loss.Months} of disruption. Special damages are {repairs}, {contents} and {rent} for repairs, contents and accommodation respectively. Judgment will be entered for {total}. The claim form said {claimed}; nothing turns on that.");
    }

    private static string Pronoun(FloodClaimant claimant) => claimant.Number % 2 == 0 ? "She" : "He";
}
