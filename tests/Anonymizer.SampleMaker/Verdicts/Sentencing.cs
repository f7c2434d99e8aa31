using Anonymizer.Core.Detection;
using Anonymizer.SampleMaker.Invention;
using Anonymizer.SampleMaker.Writing;
using static Anonymizer.SampleMaker.Writing.Marks;

namespace Anonymizer.SampleMaker.Verdicts;

/// <summary>Sentencing remarks in the Crown Court, as spoken: no numbers, the defendant addressed by surname, a victim, nicknames.</summary>
internal static class Sentencing
{
    private sealed record People(Person Defendant, Tag Alias, Person Brother, Person Victim, Person Daughter, Person Officer, Person Judge, Person Prosecutor, Person Defender, Person Doctor, Numbers Numbers, Addresses Addresses);

    public static VerdictDocument Write()
    {
        var people = Invent();
        var document = new VerdictDocument("03-crown-court-sentencing-remarks", "Sentencing remarks")
        {
            Font = "Garamond",
            Size = 26,
            Author = "Clerk to the Recorder",
            Header = $"R -v- {people.Defendant.Name}",
            Footer = $"Sentencing remarks, {On("18 October 2024")}{Tab}{Tab}{PageNumber}",
        };

        Opening(document, people);
        TheOffences(document, people);
        TheHarm(document, people);
        TheSentence(document, people);

        return document;
    }

    private static People Invent()
    {
        var cast = new Cast(303);
        var defendant = cast.Man("en", EntityRole.Respondent, title: "");
        var victim = cast.Witness("en", isWoman: true) with { Role = EntityRole.Victim, Need = Need.Direct };

        return new People(
            defendant,
            defendant.Called("Badger"),
            cast.Relative(defendant, isWoman: false, "", EntityRole.OtherPerson, Need.Quasi),
            victim,
            cast.Relative(victim, isWoman: true, "Ms", EntityRole.Witness, Need.Quasi),
            cast.Woman("en", EntityRole.Witness, Need.Quasi, "Detective Constable"),
            cast.Judge("en", isWoman: false, "Mr Recorder"),
            cast.Lawyer("en_NG", isWoman: true),
            cast.Lawyer("en", isWoman: false),
            cast.Man("en_IND", EntityRole.Expert, Need.Quasi, "Dr"),
            new Numbers(303),
            new Addresses(303));
    }

    private static void Opening(VerdictDocument document, People people)
    {
        document.Centered(Bold($"{Court("IN THE CROWN COURT AT PORT HALLAM")}"));
        document.Right($"Ind. No. {Code($"T2024{people.Numbers.Digits(4)}")}");
        document.Centered(Bold("R"));
        document.Centered(Bold("-v-"));
        document.Centered(Bold($"{people.Defendant.Name:upper}"));
        document.Title1("SENTENCING REMARKS");
        document.Centered($"{people.Judge.Full:upper}");
        document.Text($"{people.Prosecutor.Formal} appeared for the prosecution. {people.Defender.Formal} appeared for the defendant.");
        document.Text($"Stand up, please. No, {people.Defendant.Surname}, you may sit; this will take some minutes and I want you to listen to it.");
        document.Text($"You are {Dem("46 years old")}. On {On("12 September 2024")}, the day fixed for your trial, you pleaded guilty to {Amount("two")} counts of burglary of a dwelling and one of fraud by false representation. {Amount("Two")} further counts lie on the file. You have {Amount("31")} previous convictions; {Amount("nine")} of them are for burglary, the last at the {Court("Crown Court at Stavenham")} in {On("2019")}.");
    }

    private static void TheOffences(VerdictDocument document, People people)
    {
        document.Heading("The offences", 2);
        document.Text($"{people.Victim.Full} was {Dem("84")}. She lived alone at {Place(people.Addresses.Full(), Need.Direct)}, in the house in which she had been born, with a {Dem("heart condition")} and a cat. You had cleared her gutters twice the year before, and she knew you as “{people.Alias}”, which is what you are called in {Place("the Malthouse Tavern")} and, I am told, on your own knuckles.");
        document.Text($"In the early hours of {On("8 January 2024")} you broke the pane in {people.Victim.Formal}’s back door. Your brother {people.Brother.Given} waited outside in a borrowed white van, registration {Code(people.Numbers.UkPlate())}. He has been dealt with separately. You took her late husband’s watch, {Amount("£640")} in cash from a tea caddy, and her handbag, in which there was a bank card and, written on the back of an envelope, the number that goes with it.");
        document.Text($"Between {On("2.14 a.m. and 2.31 a.m.")} that morning the card ending {Code(people.Numbers.Digits(4))} was used {Amount("three")} times at the cash machine of {Org("the Wexcombe Building Society")} in {Place("Lychgate Street")}. The camera shows a man in a hood. It also shows, as {people.Officer.Full} was patient enough to notice, a tattoo.");
        document.Text($"You came back. On {On("21 January 2024")}, when {people.Victim.Surname} was in hospital, you entered the same house through the same door, which had been boarded up by a neighbour, and took the silver. {people.Officer.Formal} arrested you the next day at the home of your {Dem("former partner")}. When she asked about the silver you said: “Ask {people.Brother.Given}. {people.Alias} don’t know nothing about no silver.”");
    }

    private static void TheHarm(VerdictDocument document, People people)
    {
        document.Heading("The harm", 2);
        document.Text($"I have read the statement of {people.Victim.Surname}’s daughter, {people.Daughter.Full}, who came from {Place("Morrowby")} to read it to the court herself. Her mother never went home. She moved to {Org("Teasel House Nursing Home")} in {On("February 2024")}, slept with the light on, and died on {On("30 June 2024")}. It is not suggested that you caused her death. But {people.Daughter.Formal} said something which I shall remember: “He took the watch, and he took the house as well, because she was never at home anywhere again.”");
        document.Text($"{people.Doctor.Full}, a {Dem("consultant geriatrician", Need.NoMask)}, says in his report of {On("2 September 2024")} that the burglary caused a marked loss of confidence and {Dem("an adjustment disorder")}. That is severe psychological harm within the meaning of the guideline.");
    }

    private static void TheSentence(VerdictDocument document, People people)
    {
        document.Heading("The sentence", 2);
        document.Text($"{people.Prosecutor.Formal} submits, and {people.Defender.Formal} does not dispute, that count 1 is a category 1A offence. The victim was vulnerable, you knew it, you targeted her, and you went at night. Because you have at least {Amount("two")} earlier convictions for domestic burglary, {Act("section 314 of the Sentencing Act 2020")} requires a sentence of at least three years unless there are exceptional circumstances. There are none.");
        document.Text($"{people.Defender.Formal} has said everything that could be said. You were in care from the age of {Amount("seven")}. You have been addicted to {Dem("heroin")} since you were {Amount("nineteen")}. You have written a letter to me, and I accept that some of it is meant. I bear in mind what was said in {Precedent("R v Elverholt [2014] EWCA Crim 9230")} about sentences that crush. The plea on the day of trial earns a reduction of one tenth and no more.");
        document.Text($"On count 1 the sentence is {Amount("five years and five months")}’ imprisonment. On count 2 it is {Amount("four years")}, and on count 3 {Amount("eighteen months")}, all concurrent. You will serve up to half of that in custody and the rest on licence. The {Amount("266")} days on remand count automatically.");
        document.Text($"I make a restraining order under {Act("section 360 of the Sentencing Act 2020")} in respect of {people.Daughter.Name} and the house, until further order. The surcharge applies. The watch, which was found, is to be returned to {people.Daughter.Formal} today.");
        document.Text($"I commend {people.Officer.Full:split} for the care which she brought to this investigation.");
        document.Text("Take him down, please.");
        document.Right($"{people.Judge.Full}");
        document.Right(On("18 October 2024"));
    }
}
