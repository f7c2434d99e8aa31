using Anonymizer.Core.Detection;
using Anonymizer.SampleMaker.Invention;
using Anonymizer.SampleMaker.Writing;
using static Anonymizer.SampleMaker.Writing.Marks;

namespace Anonymizer.SampleMaker.Verdicts;

/// <summary>A High Court judgment on a motor insurance fraud: plates, IBAN, cards, telephones, e-mails, a text box with a message thread.</summary>
internal static class InsuranceClaim
{
    private sealed record People(Tag Insurer, Person First, Person Second, Person Third, Tag Garage, Person Engineer, Person Handler, Person Judge, Person Silk, Person Junior, Person ForSecond, Tag Case, Numbers Numbers, Addresses Addresses)
    {
        public Tag Plate { get; } = Marks.Code(Numbers.UkPlate());

        public Tag OtherPlate { get; } = Marks.Code(Numbers.UkPlate());

        public Tag Phone { get; } = Marks.Code(Numbers.UkMobile());

        public Tag OtherPhone { get; } = Marks.Code(Numbers.UkMobile());
    }

    public static VerdictDocument Write()
    {
        var people = Invent();
        var document = new VerdictDocument("09-insurance-fraud", "Judgment handed down")
        {
            Author = people.Judge.Name.Surface,
            CustomProperties = new Dictionary<string, string> { ["Neutral citation"] = "[2024] EWHC 99871 (KB)", ["Policyholder"] = people.First.Name.Surface },
            Header = $"{people.Judge.Full:upper}{Tab}{Tab}{people.Insurer} v {people.First.Surname} & Ors",
            FirstHeader = $"Neutral Citation Number: {Code("[2024] EWHC 99871 (KB)")}",
            Footer = $"{PageNumber}",
        };

        Cover(document, people);
        TheAccident(document, people);
        TheTelephones(document, people);
        TheMoney(document, people);
        Conclusion(document, people);

        return document;
    }

    private static People Invent()
    {
        var cast = new Cast(909);
        var numbers = new Numbers(909);

        return new People(
            Org("Marrowstone Mutual Insurance plc", Need.Quasi, EntityRole.Petitioner),
            cast.Man("en", EntityRole.Respondent),
            cast.Woman("en", EntityRole.Respondent),
            cast.Man("ro", EntityRole.Respondent),
            Org("Quayside Accident Repair", Need.Direct),
            cast.Man("en", EntityRole.Expert, Need.Quasi),
            cast.Witness("en_IND", isWoman: true, "Ms"),
            cast.Judge("en", isWoman: false, "Mr Justice"),
            cast.Lawyer("en", isWoman: false),
            cast.Lawyer("en_NG", isWoman: true),
            cast.Lawyer("en", isWoman: true),
            Code($"KB-2023-00{numbers.Digits(4)}"),
            numbers,
            new Addresses(909));
    }

    private static void Cover(VerdictDocument document, People people)
    {
        document.Right($"Case No: {people.Case}");
        document.Text(Bold($"{Court("IN THE HIGH COURT OF JUSTICE")}"));
        document.Text(Bold("KING’S BENCH DIVISION"));
        document.Right("Royal Courts of Justice, Strand, London, WC2A 2LL");
        document.Right($"Date: {On("8 May 2024")}");
        document.Centered($"Before: {people.Judge.Full:upper}");
        document.Layout(
            [1400, 5400, 2200],
            ["Between:", Bold($"{people.Insurer:upper}"), Underlined("Claimant")],
            ["", "- and -", ""],
            ["", Bold($"(1) {people.First.Full:upper}"), ""],
            ["", Bold($"(2) {people.Second.Full:upper}"), ""],
            ["", Bold($"(3) {people.Third.Full:upper}, trading as {people.Garage:upper}"), Underlined("Defendants")]);
        document.Text($"{people.Silk.Name:bold} KC and {people.Junior.Name:bold} (instructed by {Org("Oxencombe Yaxby LLP", Need.NoMask)}) for the Claimant. {people.ForSecond.Name:bold} (instructed under the bar’s pro bono scheme) for the Second Defendant. The First and Third Defendants in person.");
        document.Text($"Hearing dates: {On("18–21 March 2024")}");
        document.Title1("Approved Judgment");
    }

    private static void TheAccident(VerdictDocument document, People people)
    {
        document.Heading("The accident that was not");
        document.Numbered($"At {On("10.52 p.m. on 19 October 2021")}, according to a notification form completed the next morning, a grey estate car with the registration mark {people.Plate} was struck from behind on the slip road of the {Place("A9114")} by a van with the registration mark {people.OtherPlate}. According to {people.Insurer}, there was no collision that night or on any other.");
        document.Numbered($"The driver of the car is said to have been {people.First.Full}, of {Place(people.Addresses.Full(), Need.Direct)}, with {people.Second.Full} beside him. The van belonged to {people.Garage}, the trading name of {people.Third.Full}. {people.First.Formal} had insured the car on {On("2 October 2021")}, by telephone, under policy number {Code("MM/7731/" + people.Numbers.Digits(6))}.");
        document.Numbered($"{people.Engineer.Full}, a {Dem("consulting engineer", Need.NoMask)}, examined both vehicles. The paint on the car’s tailgate was {Amount("three")} layers deep and none of them came from the van. The crush began {Amount("61 cm")} from the ground, and the van’s bumper ends at {Amount("48 cm")}. {people.Engineer.Formal} was asked whether the car might have been braking. “It would have had to be climbing,” he said.");
    }

    private static void TheTelephones(VerdictDocument document, People people)
    {
        document.Heading("The telephones");
        document.Numbered($"The Second Defendant’s number is {people.Phone}; it is registered to her at {MailTo(Code($"{people.Second.First}.{people.Second.Last}@inbox.example".ToLowerInvariant()))}. The Third Defendant’s is {people.OtherPhone}. {people.Third.Formal} told me that he had never met {people.Second.Formal}. Between {On("1 and 31 October 2021")} the two telephones were in contact {Amount("94")} times. The following exchange is taken from hers, which to her credit she produced.");
        document.Box(
            $"{On("18/10/2021, 21:07")}  {people.OtherPhone}: tell {people.First.Called(people.First.First[..3])} the van is free tmrw",
            $"{On("18/10/2021, 21:09")}  {people.Phone}: he says how much for the neck",
            $"{On("18/10/2021, 21:09")}  {people.OtherPhone}: same as last time. doctor on {Place("Copperas Lane")} writes it",
            $"{On("18/10/2021, 21:15")}  {people.Phone}: i dont like this {people.Third.Given}");
        document.Numbered($"{people.ForSecond.Formal} submitted that the last of those messages is the voice of a person under pressure. {people.First.Surname} and the Second Defendant lived together then, and she has described, in a statement which I shall not repeat in a public judgment, what it was like to say no to him. I accept her account.");
        document.Numbered($"{people.First.Formal} said that “{people.First.Called(people.First.First[..3])}” was another man. He could not say which.");
    }

    private static void TheMoney(VerdictDocument document, People people)
    {
        document.Heading("The money");
        document.Numbered($"The claims handler, {people.Handler.Full}, authorised {Amount("three")} payments before her suspicions were aroused. They are set out below. I should say that {people.Handler.Formal}’s own conduct was entirely proper, and that it was she who noticed that the “doctor” had written “Yours sincerly” in {Amount("fourteen")} reports.");
        document.Table(
            [1700, 3900, 1900, 1500],
            ["Date", "To", "For", "Sum"],
            [On("11.11.2021"), $"{people.Third.Name}, {Code(people.Numbers.Iban("GB", "ZXQW", 14))}", "Storage, recovery", Amount("£6,412.00")],
            [On("25.11.2021"), $"{people.First.Name}, card {Code(people.Numbers.Card())}", "Value of car", Amount("£11,950.00")],
            [On("13.01.2022"), $"{people.Second.Name}, {Code(people.Numbers.Iban("GB", "ZXQW", 14))}", "Whiplash", Amount("£3,275.00")]);
        document.Numbered($"Of the {Amount("£3,275")} which reached {people.Second.Surname}, {Amount("£3,000")} left the same afternoon for an account in the name of “{people.First.Initials} Holdings”. The claimant’s investigators traced that account by its log-in address, {Code("192.0.2.114")}, to the office of {people.Garage}. A witness who would not be named left a message for the investigators from {Code(people.Numbers.UkPhone())}; I have given it no weight.");
    }

    private static void Conclusion(VerdictDocument document, People people)
    {
        document.Heading("Conclusion");
        document.Numbered($"A civil court finds fraud on the balance of probabilities, remembering that cogent evidence is needed to prove what is inherently unlikely: {Precedent("Re Brackelthwaite [1994] AC 9056")}. It is not inherently unlikely that {people.First.Formal} and {people.Third.Formal} agreed to do again what their messages say that they had done before. I am sure that they did.");
        document.Numbered($"I find the claim in deceit proved against the First and Third Defendants, who must pay {Amount("£21,637.00")} jointly and severally, and exemplary damages of {Amount("£5,000")} each. There is no rule against the latter in a case of this kind: {Precedent("Axe Insurance Ltd v Grimworth [2019] EWCA Civ 9765")}.");
        document.Numbered($"Against the Second Defendant the claim in deceit fails, since what she did she did under duress. She will repay {Amount("£275")}, which she has offered throughout. {people.Silk.Formal} did not press for more, and it does his clients credit.");
        document.Numbered($"I direct that a copy of this judgment be sent to the {Authority("Insurance Fraud Enforcement Department")}, and one to the {Authority("Information Commissioner")}, since I should like to know how {Org("a call centre in Morrowby")} came to have {people.Second.Formal}’s number two hours after an accident that did not take place.");
    }
}
