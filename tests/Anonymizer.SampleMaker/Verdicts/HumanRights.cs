using Anonymizer.Core.Detection;
using Anonymizer.SampleMaker.Invention;
using Anonymizer.SampleMaker.Writing;
using static Anonymizer.SampleMaker.Writing.Marks;

namespace Anonymizer.SampleMaker.Verdicts;

/// <summary>A judgment on length of detention and search of a home, in the manner of an international human-rights court.</summary>
internal static class HumanRights
{
    public static VerdictDocument Write()
    {
        var cast = new Cast(101);
        var numbers = new Numbers(101);
        var applicant = cast.Man("tr", EntityRole.Petitioner);
        var wife = cast.Woman("tr", EntityRole.OtherPerson, Need.Quasi, "Mrs");
        var lawyer = cast.Lawyer("tr", isWoman: false);
        var agent = cast.Woman("tr", EntityRole.Official, Need.NoMask);
        var doctor = cast.Man("tr", EntityRole.Expert, Need.Quasi, "Dr");
        var application = Code($"{numbers.Digits(5).TrimStart('0')}/19");
        var president = cast.Judge("it", isWoman: true, "");
        var document = new VerdictDocument("01-human-rights-judgment", $"CASE OF {applicant.Last.ToUpperInvariant()} v. TÜRKİYE")
        {
            Author = "Registry, Second Section",
            Header = $"{applicant.Surname:upper} v. TÜRKİYE JUDGMENT",
            FirstHeader = "SECOND SECTION",
            Footer = $"{PageNumber}",
        };

        Cover(document, applicant, application, cast, president);
        Procedure(document, applicant, application, lawyer, agent);
        Facts(document, applicant, wife, doctor);
        Law(document, applicant, agent, lawyer);
        OperativePart(document, applicant, president, cast);

        return document;
    }

    private static void Cover(VerdictDocument document, Person applicant, Tag application, Cast cast, Person president)
    {
        document.Title1($"CASE OF {applicant.Surname:upper} v. TÜRKİYE");
        document.Centered($"(Application no. {application})");
        document.Centered(Bold("JUDGMENT"));
        document.Centered("STRASBOURG");
        document.Centered(On("9 February 2023"));
        document.Text(Italic("This judgment will become final in the circumstances set out in Article 44 § 2 of the Convention. It may be subject to editorial revision."));
        document.Heading($"In the case of {applicant.Surname} v. Türkiye,", 2);
        document.Text($"The {Court("European Court of Human Rights")} (Second Section), sitting as a Chamber composed of:");
        document.Layout(
            [5200, 3800],
            [$"{president.Name:split}", Italic("President,")],
            [$"{cast.Judge("ro", false, "").Name}", ""],
            [$"{cast.Judge("pl", false, "").Name}", ""],
            [$"{cast.Judge("lv", true, "").Name}", ""],
            [$"{cast.Judge("fr", false, "").Name}", Italic("judges,")],
            [$"and {cast.Woman("de", EntityRole.Official, Need.NoMask, "").Name}", Italic("Section Registrar,")]);
        document.Text($"Having deliberated in private on {On("10 January 2023")} and {On("17 January 2023")},");
        document.Text("Delivers the following judgment, which was adopted on the last-mentioned date:");
    }

    private static void Procedure(VerdictDocument document, Person applicant, Tag application, Person lawyer, Person agent)
    {
        document.Heading("PROCEDURE");
        document.Numbered($"The case originated in an application (no. {application}) against the Republic of Türkiye lodged with the Court under Article 34 of the {Act("Convention for the Protection of Human Rights and Fundamental Freedoms")} (“the Convention”) by a {Dem("Turkish", Need.NoMask)} national, {applicant.Full} (“the applicant”), on {On("4 April 2019")}.");
        document.Numbered($"The applicant was represented by {lawyer.Full}, a lawyer practising in {Place("Demirpınar")}. The Turkish Government (“the Government”) were represented by their Agent, {agent.Full}, of the {Authority("Ministry of Justice")}.");
        document.Numbered($"The applicant complained, in particular, that his detention on remand had exceeded a reasonable time and that the search of his home and of his wife’s {Dem("pharmacy")} had not been “in accordance with the law”.");
        document.Numbered($"On {On("21 September 2020")} the Government were given notice of the complaints under Article 5 § 3 and Article 8 of the Convention, and the remainder of the application was declared inadmissible pursuant to Rule 54 § 3 of the Rules of Court.");
    }

    private static void Facts(VerdictDocument document, Person applicant, Person wife, Person doctor)
    {
        document.Heading("THE FACTS");
        document.Heading("I. THE CIRCUMSTANCES OF THE CASE", 2);
        document.Numbered($"The applicant was born in {On("1968")} and lives in {Place("Sazlıova")}. Until his arrest he was a {Dem("mining engineer")} and the treasurer of {Org("the Coalfield Teachers’ and Engineers’ Solidarity Association")}.");
        document.Heading("A. The arrest and the search", 3);
        document.Numbered($"On {On("15 November 2016")}, at about 5.40 a.m., officers of the {Authority("Anti-Smuggling and Organised Crime Branch")} of the {Authority("Sazlıova Security Directorate")} entered the flat in which the applicant lived with his wife, {wife.Full}, and their {Amount("three")} children. A record of the search, signed at 8.15 a.m., lists a laptop computer, {Amount("two")} mobile telephones, {Amount("1,450 United States dollars")} and a notebook.{Note($"The record gives the wife’s name as “{wife.Called(wife.First + " " + wife.Last[..1] + ".")}”; it is not disputed that the same person is meant.")}");
        document.Numbered($"Later that morning the same officers searched the pharmacy which {wife.Formal} runs on {Place("Değirmenönü Street")}. She stated that she had asked to see a warrant and was told that “the prosecutor’s oral order” was enough. {wife.Surname}’s statement was confirmed by a {Dem("trainee pharmacist")} who was present.");
        document.Numbered($"The applicant was examined on the day of his arrest by {doctor.Full} of the {Org("Kuzgunlar State Hospital")}, who noted a bruise of {Amount("4 x 3 cm")} on the left forearm and recorded that the patient suffered from {Dem("insulin-dependent diabetes")}.");
        document.Heading("B. The criminal proceedings", 3);
        document.Numbered($"On {On("19 November 2016")} the {Court("Sazlıova Magistrate’s Court")} ordered the applicant’s detention on remand, referring to the nature of the offence, “the existing state of the evidence” and the risk of absconding. His objection was dismissed on {On("1 December 2016")} in identical terms.");
        document.Numbered($"By an indictment of {On("22 May 2017")} the public prosecutor charged {applicant.Formal} and {Amount("eleven")} other members of the association with providing financial support to an illegal organisation. The charge against {applicant.Surname} rested chiefly on {Amount("seven")} bank transfers, together {Amount("18,200 Turkish liras")}, which the defence said were scholarship payments.");
        document.Numbered($"Between {On("3 July 2017")} and {On("14 January 2019")} the {Court("Sazlıova Assize Court")} held {Amount("nine")} hearings. At the end of each it prolonged the applicant’s detention, each time with the sentence that “the reasons for detention have not changed”.");
        document.Numbered($"On {On("11 March 2019")} the Assize Court acquitted the applicant for lack of evidence and ordered his release. He had then spent {Amount("two years, three months and twenty-four days")} in the {Org("Akçataş T-type Prison")}. The judgment became final on {On("27 March 2019")}.");
        document.Heading("II. RELEVANT DOMESTIC LAW", 2);
        document.Numbered($"Article 100 of the {Act("Code of Criminal Procedure (Law no. 5271)")} allows detention on remand where there is a strong suspicion and a ground for detention. Under Article 119 a search of a home requires a judge’s decision or, where delay would be prejudicial, a {Italic("written")} order of the public prosecutor.");
    }

    private static void Law(VerdictDocument document, Person applicant, Person agent, Person lawyer)
    {
        document.Heading("THE LAW");
        document.Heading("I. ALLEGED VIOLATION OF ARTICLE 5 § 3 OF THE CONVENTION", 2);
        document.Numbered($"The Government, through {agent.Formal}, argued that {applicant.Surname} had been held on a well-founded suspicion and that the number of accused explained the length of the proceedings. {lawyer.Formal} replied that after the {Amount("second")} hearing no evidence had been taken which concerned his client.");
        document.Numbered($"The Court has held many times that a reasonable suspicion is a condition {Italic("sine qua non")} of continued detention, but that after a certain lapse of time it no longer suffices (see {Precedent("Vandermolen v. Freedonia, no. 90412/08, §§ 61-64, 3 May 2012")}, and {Precedent("Odell and Others v. Ruritania [GC], no. 95117/10, § 88, ECHR 2015")}).");
        document.Numbered($"In the present case the domestic courts used the same formula {Amount("eleven")} times. They never considered bail, although the defence offered it on {On("6 February 2018")}, nor did they mention the applicant’s illness. By failing to address concrete facts, they prolonged the detention of {applicant.Formal} on grounds which, though relevant, cannot be regarded as sufficient.");
        document.Numbered("There has accordingly been a violation of Article 5 § 3 of the Convention.");
        document.Heading("II. ALLEGED VIOLATION OF ARTICLE 8 OF THE CONVENTION", 2);
        document.Numbered("It is not in dispute that the search was an interference with the applicant’s right to respect for his home. The Government have produced no written order by the public prosecutor; the oral order to which the search record refers is not one that domestic law allows.");
        document.Numbered("The interference was therefore not “in accordance with the law”. That finding makes it unnecessary to examine whether it pursued a legitimate aim or was proportionate to it. There has been a violation of Article 8 of the Convention.");
        document.Heading("III. APPLICATION OF ARTICLE 41 OF THE CONVENTION", 2);
        document.Numbered($"The applicant claimed {Amount("EUR 30,000")} for non-pecuniary damage and {Amount("EUR 4,315")} for costs. Ruling on an equitable basis, the Court awards him {Amount("EUR 5,000")} under the first head and {Amount("EUR 2,500")} under the second.");
    }

    private static void OperativePart(VerdictDocument document, Person applicant, Person president, Cast cast)
    {
        document.Heading("FOR THESE REASONS, THE COURT, UNANIMOUSLY,");
        document.Lettered(
            $"{Italic("Declares")} the application admissible;",
            $"{Italic("Holds")} that there has been a violation of Article 5 § 3 of the Convention;",
            $"{Italic("Holds")} that there has been a violation of Article 8 of the Convention;",
            $"{Italic("Holds")} that the respondent State is to pay {applicant.Formal}, within three months, {Amount("EUR 5,000")} in respect of non-pecuniary damage and {Amount("EUR 2,500")} in respect of costs and expenses;",
            $"{Italic("Dismisses")} the remainder of the applicant’s claim for just satisfaction.");
        document.Text($"Done in English, and notified in writing on {On("9 February 2023")}, pursuant to Rule 77 §§ 2 and 3 of the Rules of Court.");
        document.Layout([4500, 4500], [$"{cast.Woman("de", EntityRole.Official, Need.NoMask, "").Name}", $"{president.Name}"], ["Deputy Registrar", "President"]);
    }
}
