using Anonymizer.Core.Detection;
using Anonymizer.SampleMaker.Invention;
using Anonymizer.SampleMaker.Writing;
using static Anonymizer.SampleMaker.Writing.Marks;

namespace Anonymizer.SampleMaker.Verdicts;

/// <summary>An asylum appeal under an anonymity order that is not kept throughout: nationality, ethnicity, religion, many dates.</summary>
internal static class AsylumAppeal
{
    private sealed record People(Person Appellant, Tag Cipher, Person Uncle, Person Brother, Person Expert, Person Doctor, Person Judge, Person Counsel, Person PresentingOfficer, Tag Appeal, Tag Reference);

    public static VerdictDocument Write()
    {
        var people = Invent();
        var document = new VerdictDocument("10-asylum-appeal", "Decision and reasons")
        {
            Size = 24,
            Body = Alignment.Left,
            Author = people.Judge.Name.Surface,
            FirstHeader = $"{Court("First-tier Tribunal (Immigration and Asylum Chamber)")}{Tab}Appeal Number: {people.Appeal}",
            Header = $"Appeal Number: {people.Appeal}",
            Footer = $"{PageNumber}",
        };

        Cover(document, people);
        Background(document, people);
        Account(document, people);
        Findings(document, people);
        Decision(document, people);

        return document;
    }

    private static People Invent()
    {
        var cast = new Cast(1010);
        var numbers = new Numbers(1010);
        var appellant = cast.Man("az", EntityRole.Petitioner);

        return new People(
            appellant,
            appellant.Called($"{appellant.First[0]}{appellant.Last[0]}"),
            cast.Man("az", EntityRole.OtherPerson, Need.Quasi, ""),
            new Person("", "Orxan", appellant.Last, Need.Quasi, EntityRole.OtherPerson),
            cast.Woman("de", EntityRole.Expert, Need.Quasi, "Professor"),
            cast.Man("en_IND", EntityRole.Expert, Need.Quasi, "Dr"),
            cast.Judge("en", isWoman: true, "First-tier Tribunal Judge"),
            cast.Lawyer("en", isWoman: false),
            cast.Woman("en", EntityRole.Official, Need.NoMask),
            Code($"PA/0{numbers.Digits(4)}/2022"),
            Code($"{numbers.Letters(1)}{numbers.Digits(7)}"));
    }

    private static void Cover(VerdictDocument document, People people)
    {
        document.Layout(
            [4500, 4500],
            ["Heard at Oldcastle Hearing Centre", "Decision & Reasons Promulgated"],
            [$"On {On("24 January 2023")}", $"On {On("16 February 2023")}"]);
        document.Centered(Bold("Before"));
        document.Centered(Bold($"{people.Judge.Full:upper}"));
        document.Centered(Bold("Between"));
        document.Centered($"{people.Cipher:bold}");
        document.Centered("(ANONYMITY DIRECTION MADE)");
        document.Right("Appellant");
        document.Centered("and");
        document.Centered(Bold($"{Authority("SECRETARY OF STATE FOR THE HOME DEPARTMENT")}"));
        document.Right("Respondent");
        document.Text($"{Underlined("Representation:")}{Break}For the Appellant: {people.Counsel.Full}, counsel, instructed by {Org("Harbour Legal Centre", Need.NoMask)}{Break}For the Respondent: {people.PresentingOfficer.Full}, Home Office Presenting Officer");
        document.Title1("DECISION AND REASONS");
    }

    private static void Background(VerdictDocument document, People people)
    {
        document.Heading("Background", 2);
        document.Numbered($"The appellant is a citizen of {Place("Azerbaijan")} born on {On("12 February 1994")}. He is of {Dem("Talysh")} ethnicity and was brought up as a {Dem("Shia Muslim")}; he now describes himself as {Dem("an atheist")}. He arrived in the United Kingdom concealed in a lorry on {On("27 June 2021")} and claimed asylum the next day (Home Office reference {people.Reference}).");
        document.Numbered($"The claim was refused on {On("5 May 2022")}. The respondent accepted his nationality and ethnicity but not that he had been detained, nor that the authorities have any interest in him now.");
        document.Numbered($"I have had before me the respondent’s bundle, the appellant’s bundle of {Amount("218")} pages, a report by {people.Expert.Full} of the {Org("Institute for Caucasian Languages")} dated {On("9 November 2022")}, and a medico-legal report by {people.Doctor.Full} of {Org("the Lantern Foundation")} dated {On("2 December 2022")}.");
    }

    private static void Account(VerdictDocument document, People people)
    {
        document.Heading("The appellant’s account", 2);
        document.Numbered($"The appellant studied {Dem("philology")} and from {On("2016")} helped his uncle, {people.Uncle.Name}, to edit a small newspaper in the Talysh language. It was printed in {Amount("300")} copies in a village near {Place("Qızılçay")} and handed out at weddings. The uncle was arrested in {On("October 2018")}; he was tried for “treason in the form of grammar”, as the appellant put it, and has not been seen since {On("the spring of 2019")}.");
        document.Numbered($"On {On("3 March 2020")} the appellant was himself taken from his parents’ flat by {Amount("four")} men. In the search they found a notebook of folk songs. He was held for {Amount("sixteen days")} in the basement of what he believes to have been the {Authority("district police office")}, and was questioned about {people.Uncle.Surname} and about money from abroad. He was beaten on the soles of the feet and his left hand was shut in a drawer.");
        document.Numbered($"He was released when his brother {people.Brother.Given} paid {Amount("7,000 manat")}. A condition was that he should report every Monday, which he did until {On("the following August")}, when an officer whom he knew from school told him that he would not come home from the next one. {people.Brother.Given} drove him to the border that night.");
        document.Numbered($"Asked in cross-examination why he had not mentioned the notebook at his screening interview, {people.Appellant.Formal:split} replied: “They asked me how I came, not what I sang.”");
    }

    private static void Findings(VerdictDocument document, People people)
    {
        document.Heading("Findings and reasons", 2);
        document.Numbered($"The burden of proof is on the appellant, and the standard is that of a reasonable degree of likelihood. I remind myself that I must look at the evidence in the round, and that a person who has been ill-treated may not tell his story in order: {Precedent("RK (Chronology of trauma) Sylvania CG [2018] UKUT 9104 (IAC)")}.");
        document.Numbered($"I found the appellant a careful witness. He corrected the interpreter {Amount("twice")}, both times against his own interest. He did not know on which floor he had been held, and said so. {people.PresentingOfficer.Formal} put to him that {people.Appellant.Called("Mr " + people.Appellant.Last)} is a common name and that the summons which he produced might be anybody’s. The summons bears his date of birth and the name of his father.");
        document.Numbered($"{people.Doctor.Formal} found {Amount("three")} healed fractures of the fingers of the left hand, which he considers “highly consistent” with the account, and {Dem("post-traumatic stress disorder")} of moderate severity. The respondent’s suggestion that the fractures were caused in the printing shop was not put to the doctor and I reject it.");
        document.Numbered($"{people.Expert.Formal}’s evidence is that {Amount("five")} persons connected with the newspaper have been prosecuted. One of them is named in the public record as “{people.Appellant.Name:upper} (whereabouts unknown)”. She adds that the spelling there, with a final -off, is a Russian one, and that she has no doubt who is meant by “{people.Appellant.Called(people.Appellant.Last.Replace("ov", "off", StringComparison.Ordinal))}”.");
        document.Numbered($"I accept to the lower standard that the appellant was detained and ill-treated because of a political opinion imputed to him through his uncle and his language. He has been persecuted; under {Act("paragraph 339K of the Immigration Rules")} that is a serious indication of a well-founded fear, and there are no good reasons to think that it will not be repeated.");
        document.Numbered($"Internal relocation is not an answer where the persecutor is the state. The background evidence, in particular the {Thing("Country Policy and Information Note of March 2022", Need.NoMask)}, does not suggest otherwise.");
    }

    private static void Decision(VerdictDocument document, People people)
    {
        document.Heading("Notice of Decision", 2);
        document.Text("The appeal is allowed on asylum grounds.");
        document.Text("The appeal is allowed on human rights grounds (Article 3).");
        document.Heading("Direction regarding anonymity", 2);
        document.Text($"Unless and until a Tribunal or court directs otherwise, the appellant is granted anonymity. No report of these proceedings shall directly or indirectly identify him or any member of his family, including his wife {new Person("", "Günay", people.Appellant.Last + "a", Need.Direct, EntityRole.OtherPerson).Given} and their daughter, who remain at {Place("14 Nizami küçəsi, Qızılçay", Need.Direct)}. Failure to comply could lead to contempt proceedings.");
        document.Layout([4500, 4500], [$"Signed {people.Judge.Name}", $"Date {On("13 February 2023")}"], ["Judge of the First-tier Tribunal", ""]);
    }
}
