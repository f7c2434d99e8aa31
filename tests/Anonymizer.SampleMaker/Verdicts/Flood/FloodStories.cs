using Anonymizer.SampleMaker.Writing;
using static Anonymizer.SampleMaker.Writing.Marks;

namespace Anonymizer.SampleMaker.Verdicts.Flood;

/// <summary>What happened to a household: that night, with the company, and to its health.</summary>
internal static class FloodStories
{
    public static Line Night(FloodClaimant claimant)
    {
        var (person, partner, home, contact) = (claimant.Person, claimant.Partner, claimant.Home, claimant.Contact);
        var time = On($"{claimant.Word(9, "11.20 p.m.", "11.45 p.m.", "ten minutes past midnight", "12.25 a.m.", "a quarter to one")}");

        return claimant.Choose(
            2,
            $"{person.Formal} was woken at {time} by {claimant.Word(1, "the smell", "a noise like a bath emptying", "the dog", "the burglar alarm")}. Foul water was rising through the {claimant.Word(2, "shower tray", "downstairs lavatory", "floor drain", "gaps in the boards")}. By the time that {partner.Formal} had found the torch it had reached the second stair. When it stopped it stood at {home.Depth}, as the tide-mark in the photographs shows. Their car, {contact.Plate}, was in the street and was lost as well.",
            $"On the night itself {partner.Given} was on duty and {person.Surname} was alone in the house. At {time} the inspection cover in the yard {claimant.Word(1, "lifted", "began to rattle", "was thrown aside", "floated off")}. {person.Formal} carried upstairs {claimant.Word(3, "the photographs, the deeds and the cat", "a sewing machine and two rabbits", "what could be lifted and a good deal that could not", "the insurance papers, which proved to be useless")}, and then sat on the landing and watched the water come up to {home.Depth}.",
            $"The water came into {home.House} from two sides. The front door held until {time}; the back did not hold at all. {person.Name} tried to telephone the Defendant’s emergency line from {contact.Phone} and was told that {Pronoun(claimant)} was number {Amount($"{(claimant.Number * 3) + 11}")} in the queue. {partner.Formal} had by then opened the {claimant.Word(2, "hatch to the cellar", "kitchen window", "side gate", "front door")} to let the water through, which it declined to do. The greatest depth was {home.Depth}.",
            $"There is a film of the flood at this house, taken by {partner.Given} on a telephone between {time} and the failure of the electricity. It lasts {Amount($"{claimant.Number + 4} minutes")}. One sees {claimant.Word(1, "a freezer drifting", "a row of small shoes on a shelf above the water", "the piano, and hears it", "a light still burning under the surface")}, and one hears {person.Surname} say, quite calmly, “That’s it up to the sockets.” Measured afterwards by the loss adjusters of {contact.Insurer}, the depth was {home.Depth}.",
            $"I accept the account which {person.Formal} gave to the fire service the next morning and has not varied since. The gully in front of {home.House} was {claimant.Word(1, "blocked before the rain began", "running backwards by dusk", "under water at tea time", "covered by a skip")}; sewage entered at {time}; {Pronoun(claimant)} and {partner.Formal} were taken out through an upper window by two men whom they had never met and have not been able to thank. The water inside measured {home.Depth}.",
            $"This house was one of the last to be flooded, at {time}, and one of the worst, since the water had collected everything on its way. {person.Formal} speaks of {home.Depth} of “soup”. It took {Amount("nine")} days to drain, because the {claimant.Word(2, "pump", "penstock", "flap valve", "tanker")} which the Defendant sent on {contact.FirstCall} was the wrong one. A van belonging to {partner.Surname}’s employer, registration {contact.Plate}, was written off.",
            $"Alone among the neighbours, {person.Surname} had sandbags, filled in {On("November 2019")} after an earlier scare. They delayed the water until {time} and raised it to {home.Depth} when it came, all at once, through the party wall. {partner.Formal} was knocked down in the passage. The dent which {partner.Given}’s shoulder made in the {claimant.Word(1, "plaster", "cupboard door", "panelling", "airing cupboard")} was proudly pointed out to me on the view.");
    }

    public static Line Company(FloodClaimant claimant)
    {
        var (person, partner, home, contact) = (claimant.Person, claimant.Partner, claimant.Home, claimant.Contact);

        return claimant.Choose(
            3,
            $"The first call from this household to the Defendant was made on {contact.FirstCall} and logged under reference {contact.CallReference}. The entry reads “cust upset, adv to claim on own ins”. {person.Formal} rang {Amount($"{(claimant.Number % 6) + 3} times")} more. On {contact.Visit} a man in a company jacket came, looked into the {claimant.Word(1, "yard", "cellar", "manhole", "hall")}, said “Oh dear”, and left a card for a carpet cleaner.",
            $"{partner.Formal} wrote to the Defendant on {contact.FirstCall}, by e-mail from {MailTo(contact.Mail)}, asking for a tanker, a skip and an answer. The tanker came on {contact.Visit}. The skip never came. The answer, which is dated {contact.Statement}, thanks “{partner.Called($"Mr or Mrs {partner.Last}")}” for their interest in the company’s services.",
            $"There was a dispute about whether {person.Surname} had reported the earlier backing-up of the drain. The Defendant’s log has nothing. {person.Given}’s telephone bill for {contact.Phone}, however, has a call of {Amount($"{claimant.Number + 9} minutes")} to the company’s number on {On("30 October 2019")}, and I find that it was about the drain and not, as was faintly suggested, about direct debits. Reference {contact.CallReference} was given for the flood itself.",
            $"The Defendant sent a claims assessor on {contact.Visit}. {person.Formal} made tea in a mug which was {claimant.Word(2, "the only one left", "borrowed", "new", "chipped")}. The assessor’s note (reference {contact.CallReference}) values the contents of {home.House} at {FloodLoss.Money(900 + (claimant.Number * 35))}, “allowing for age of occupants”. It was not explained to me how the age of an occupant affects the price of a cooker.",
            $"Having no reply to three letters, {person.Name} telephoned a director at home on {contact.FirstCall}, having found the number in an old parish magazine. The director was courteous and did nothing. On {contact.Visit} {partner.Given} saw contractors pouring lime into the wrong manhole, told them so, and was told in return that the drawings were confidential. The household’s later messages all came from {contact.Phone} and carry reference {contact.CallReference}.",
            $"In its dealings with the Defendant this household had the help of {partner.Formal}, who is used to forms. The claim was acknowledged on {contact.Visit} under {contact.CallReference}, acknowledged again under a different reference a month later, and “closed, no response from customer” on {On("31 July 2020")}, {Amount("two")} days after {partner.Surname} had responded by recorded delivery. {contact.Insurer} declined to pay on the ground that this was the Defendant’s liability. The Defendant declined on the ground that it was the insurer’s.");
    }

    public static Line Health(FloodClaimant claimant)
    {
        var (person, partner, doctor, loss) = (claimant.Person, claimant.Partner, claimant.Doctor, claimant.Loss);

        return claimant.Choose(
            4,
            $"{person.Formal} saw {doctor.Full} at the {Org("Calderthwaite Health Centre")} on {claimant.Contact.Visit} with {loss.Condition}. {doctor.Formal}’s note says that it came on “since the flood, no previous history”. I accept that it was caused by the flood. It lasted for about {loss.Months}.",
            $"Medical evidence was given in writing by {doctor.Full}. The diagnosis is {loss.Condition}; the prognosis is good. The Defendant’s only point was that {person.Surname} had gone to the doctor before, in {On($"{2009 + (claimant.Number % 8)}")}, after {claimant.Word(1, "a bereavement", "an operation", "a fall", "the loss of a job")}. That a person has been unhappy once is no reason for making that person unhappy again. The household was out of its home for {loss.Months}.",
            $"It was {partner.Formal} who suffered more in health. {doctor.Full} describes {loss.Condition}, treated with {claimant.Word(2, "tablets and patience", "counselling", "an inhaler and rest", "two courses of antibiotics")}. There is no separate claim for it, since {partner.Given} is not a party, but I bear in mind what it meant to {person.Given} to nurse {partner.Called(partner.Initials.Surface)} for {loss.Months} in a rented room.",
            $"No claim is made for injury as such. {doctor.Full}, who has known the family for {Amount($"{(claimant.Number % 11) + 8} years")}, mentions {loss.Condition} in passing, and adds: “They did not complain. They never do, and it is time that somebody did it for them.” They lived with {claimant.Word(3, "a cousin", "a daughter", "friends from chapel", "the in-laws")} in {claimant.Home.Town} for {loss.Months}.",
            $"During {loss.Months} of living upstairs, with a camping stove on the landing, {person.Formal} developed {loss.Condition}. {doctor.Full} treated it. {person.Surname} was pressed about the word “developed” by counsel, who had not lived on a landing, and answered that it was the doctor’s word and that {Pronoun(claimant)} had thought it rather a kind one.");
    }

    private static string Pronoun(FloodClaimant claimant) => claimant.Number % 2 == 0 ? "she" : "he";
}
