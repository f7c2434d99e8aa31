using Anonymizer.SampleMaker.Writing;
using static Anonymizer.SampleMaker.Writing.Marks;

namespace Anonymizer.SampleMaker.Verdicts.Flood;

/// <summary>One thing about each household that is true of no other.</summary>
internal static class FloodAnecdotes
{
    private const int Half = 12;

    public static Line Of(FloodClaimant claimant) =>
        claimant.Number <= Half ? First(claimant)[claimant.Number - 1] : Second(claimant)[claimant.Number - Half - 1];

    private static Line[] First(FloodClaimant claimant)
    {
        var (person, partner, home) = (claimant.Person, claimant.Partner, claimant.Home);

        return
        [
            $"The level inside {home.House} matters to the whole case, for {person.Formal} had cut a scale into the door post in {On("1998")}, in centimetres, to record the growth of the children. It is the only instrument in the street that was read before, during and after the flood. I have seen it. The line marked “{partner.Given} is cross” is at {Amount("104 cm")}.",
            $"{person.Surname} had been a member of the customer panel which the Defendant set up in {On("2017")}. She resigned from it in {On("May 2019")}, by a letter to the chairman in which she wrote: “I have now attended six meetings about biscuits. When shall we attend one about the culvert?” The reply enclosed a voucher.",
            $"At the time of the flood {person.Formal} was rebuilding a motor-cycle in the front room. The Defendant says that this was an unusual use of a dwelling. So it was; but the machine, a {Thing("1951 side-valve with one owner before him")}, was above the water on its stand, and no claim is made for it. Nothing therefore turns on the motor-cycle, about which I heard a great deal.",
            $"{person.Formal} kept the records of the {Org("Calderthwaite Allotment Society")} from {On("1961")} in her cellar, of which she was secretary. They were reduced to pulp. No value can be put on them, and she has not asked me to. I mention them because the rainfall book, which had been lent to a neighbour, survived, and the hydrologists have both relied on it.",
            $"A curious feature of this claim is that {person.Given} and {partner.Given} were married on the Saturday after the flood, in borrowed clothes, the wedding having been fixed for a year. The reception was held on the dry side of the street. The Defendant’s notice of investigation was served on {person.Formal} between the soup and the speeches.",
            $"{person.Formal} has a severe {Dem("visual impairment")} and knew that the water had come only when she put her feet into it. Her late guide dog, {Thing("Bramble")}, is said to have woken her. The Defendant’s priority services register, on which she had been since {On("2011")}, ought to have brought a person to her door within the hour. It brought a recorded message, at {On("4.15 p.m. the next day")}.",
            $"When the street was excavated in {On("June 2020")} it was found that the lateral from {home.House} did not join the sewer at all. It had discharged since {On("about 1903")} into a disused mill race. {person.Formal} was thus, as {claimant.Word(1, "one of the engineers", "a contractor", "the site foreman", "the surveyor")} put it, the only customer who had been paying for nothing. I accept that the flood water reached him by the street.",
            $"{person.Formal} teaches the piano. Of the {Amount("fourteen")} pupils whom she had in {On("January 2020")}, {Amount("five")} came back. There was some argument about whether a pupil can be a loss. A pupil is an hourly fee, and I have included {FloodLoss.Money(2350)} on that account in the figure for contents, with apologies to the pupils.",
            $"The lodger at {home.House} was a {Dem("doctoral student")} of hydrology from {Place("Utrecht")}, who measured the flow in the street with an orange, a tape and a watch, and has made a better estimate of it than either party’s consultants. {person.Formal} let him off a month’s rent. His name does not appear in the judgment at his own request; it is in the bundle at tab {Amount("44")}.",
            $"The Defendant relied on a photograph, taken by its contractor on {claimant.Contact.Visit}, of a garden wall at {home.House} built across the line of the old watercourse. {partner.Formal}, when it was shown to him, asked counsel to look at the date cut into the coping stone, which is {On("1884")}. Counsel looked, and went on to another document.",
            $"{person.Formal} had stored for his brother-in-law {Amount("sixty")} boxes of a work on church brasses, of which the brother-in-law is the author. The Defendant submitted that they had no market value. I was invited to read it in order to form a view. I have done so, and I allow {FloodLoss.Money(180)}.",
            $"{person.Surname} was {Dem("eight months pregnant")}. She was carried across {Place("Weir Lane")} on a door. The child, a girl, was born on {On("1 March 2020")} and is called {person.Called("Marina") with { Key = "Marina" }}, which the family insist is a coincidence. The rent which the family paid in {home.Town} was reasonable, with or without a child.",
        ];
    }

    private static Line[] Second(FloodClaimant claimant)
    {
        var (person, partner, home) = (claimant.Person, claimant.Partner, claimant.Home);

        return
        [
            $"By {On("2019")} {person.Formal} had written {Amount("forty-one")} letters to the Defendant about the gully at his gate. He numbers them. Number {Amount("17")} was answered. In number {Amount("38")}, of {On("6 December 2019")}, he foretold what would happen, where it would begin and, within a week, when. It was marked by the recipient “Serial complainant. No action.”",
            $"In this house the flood destroyed a collection of {Amount("212")} theatre costumes belonging to the {Org("Calderthwaite Amateur Operatic Society")}, of which {person.Formal} was wardrobe mistress. The Society has its own claim, which has been settled. Her own sewing room has not, and she is entitled to its value. {partner.Formal}’s evidence about the pirates’ boots was not relevant.",
            $"The one witness whose honesty was directly attacked was {person.Formal}. It was put to him that he had opened the flap valve in the lane himself, on the afternoon of the storm, to save his garage. The basis of it was a man in a yellow coat in the background of a photograph. By the end of the trial {Amount("four")} other people had been identified as the man in the yellow coat, of whom two were employed by the Defendant. The suggestion was withdrawn, handsomely.",
            $"{person.Formal} was offered {FloodLoss.Money(3000)} on her doorstep on {claimant.Contact.Visit} if she would sign a paper there and then. She asked for time to find her spectacles, photographed the paper, and gave it back. It is a release of all claims “past, present and future, in respect of water”. The person who brought it had been told, he said, to get twenty signatures by Easter.",
            $"The ground floor of {home.House} was let to {Org("the Tanpit Row Fish Saloon")}, a partnership of {person.Formal} with one {partner.Called("Gianni") with { Key = "Gianni of the fish saloon" }}, whose surname nobody in the street could tell me. Loss of trade is no part of this claim. The fryers, however, were {person.Surname}’s own, and it is the fryers that explain why the figure for contents is what it is.",
            $"A week after the flood {person.Formal} went back to sea, where she is a {Dem("second engineer")}, and at {Place("Valparaíso")} she had a message of four words from {partner.Given}: “Ceiling gone. Love you.” She flew home at a cost of {FloodLoss.Money(1940)}. The Defendant says that she might have waited for the ship. I do not think so.",
            $"In {On("2005")} {person.Formal} had been a labourer in the gang which lined the sewer under {Place("Osier Bank")}. He told me that they had stopped {Amount("thirty metres")} short because the money ran out, and that the foreman had drawn the missing length on the plan “to keep it tidy”. I shall come back to this evidence, which nobody expected, and which, when the camera was sent down on {On("day 9")}, was found to be exactly right.",
            $"{person.Formal} is the longest resident of the street. Asked whether there had been floods in earlier times, she said that there was one in {On("1947")}, when she was {Dem("six")}, and that a man came the same night, in a suit, and stood in it, and said that he was sorry. She could not remember his name. He was, she thought, from the Board.",
            $"The claim of {person.Formal} differs from the rest in that his house was not flooded by the sewer at all but by the pumps which emptied his neighbours’. It was nevertheless the Defendant’s contractor who set the pumps, who pointed them at {home.House}, and who, when {partner.Given} protested, replied that it had to go somewhere.",
            $"{person.Formal} asked me to record that she does not blame the two fitters, whom she names as {person.Called("Kev") with { Key = "Kev the fitter" }} and {person.Called("young Dale") with { Key = "Dale the fitter" }}, who worked in her yard for nineteen hours with no orders and no waders. I record it gladly. The Defendant has been well served by people to whom it did not listen.",
            $"It was said against {person.Formal} that he had known of the risk when he bought, because the seller’s form has a tick beside the word “damp”. The seller was called. She is {Dem("ninety-three")}, and had ticked everything, including “mine shafts” and “pirate radio”, because her nephew told her that it was safer. I have found no evidence of pirates in {Place("Weir Lane")} either.",
            $"{person.Formal} is the author of the poem which was pinned to the door of the company’s office on {On("17 February 2020")} and printed the next day in {Org("the Calderthwaite Argus")}. It was put to her that it is defamatory. It rhymes “outfall” with “doubtful”, which is perhaps worse, but I do not see what it has to do with the state of her kitchen.",
        ];
    }
}
