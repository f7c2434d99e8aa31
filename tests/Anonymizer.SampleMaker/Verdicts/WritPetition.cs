using Anonymizer.Core.Detection;
using Anonymizer.SampleMaker.Invention;
using Anonymizer.SampleMaker.Writing;
using static Anonymizer.SampleMaker.Writing.Marks;

namespace Anonymizer.SampleMaker.Verdicts;

/// <summary>An Indian High Court's order on a writ petition: a preamble of parties and counsels, relations ("s/o", "w/o"), prosecution witnesses.</summary>
internal static class WritPetition
{
    private sealed record People(Person Petitioner, Person Husband, Person SecondPetitioner, Person SecondFather, Person Collector, Person Patwari, Person Sarpanch, Person Judge, Person OtherJudge, Person Senior, Person Junior, Person State, Tag Number, Tag Survey);

    public static VerdictDocument Write()
    {
        var people = Invent();
        var document = new VerdictDocument("08-indian-writ-petition", "Writ petition (civil), oral judgment")
        {
            Font = "Bookman Old Style",
            Size = 25,
            Author = "Private Secretary to the Bench",
            FirstHeader = "REPORTABLE",
            Header = $"{people.Number}",
            Footer = $"Page {PageNumber} of {PageCount}",
        };

        Preamble(document, people);
        Facts(document, people);
        Submissions(document, people);
        Reasons(document, people);

        return document;
    }

    private static People Invent()
    {
        var cast = new Cast(808);
        var numbers = new Numbers(808);

        return new People(
            cast.Woman("en_IND", EntityRole.Petitioner, title: "Smt."),
            cast.Man("en_IND", EntityRole.OtherPerson, Need.Quasi, "late Shri"),
            cast.Man("en_IND", EntityRole.Petitioner, title: "Shri"),
            cast.Man("en_IND", EntityRole.OtherPerson, Need.Quasi, "Shri"),
            cast.Man("en_IND", EntityRole.Official, Need.Quasi, "Shri"),
            cast.Man("en_IND", EntityRole.Witness, Need.Quasi, "Shri"),
            cast.Woman("en_IND", EntityRole.Witness, Need.Quasi, "Smt."),
            cast.Judge("en_IND", isWoman: false, "Mr. Justice"),
            cast.Judge("en_IND", isWoman: true, "Mrs. Justice"),
            cast.Lawyer("en_IND", isWoman: false, "Mr."),
            cast.Lawyer("en_IND", isWoman: true, "Ms."),
            cast.Lawyer("en_IND", isWoman: false, "Mr."),
            Code($"WRIT PETITION (CIVIL) NO. {numbers.Digits(4)} OF 2019"),
            Code($"Survey No. {numbers.Between(100, 400)}/2-A"));
    }

    private static void Preamble(VerdictDocument document, People people)
    {
        document.Centered(Bold($"{Court("IN THE HIGH COURT OF JUDICATURE AT VINDHYANAGAR")}"));
        document.Centered(Bold("CIVIL APPELLATE JURISDICTION"));
        document.Centered(Bold($"{people.Number}"));
        document.Layout(
            [600, 6200, 2200],
            ["1.", $"{people.Petitioner.Full:bold}, w/o {people.Husband.Full}, aged about {Dem("57 years")}, occupation {Dem("household and agriculture")}, r/o {Place("Village Nimkhedi, Tehsil Barwasa, District Vindhyanagar")}", ""],
            ["2.", $"{people.SecondPetitioner.Full:bold}, s/o {people.SecondFather.Full}, aged about {Dem("44 years")}, r/o {Place("House No. 12, Gandhi Ward, Nimkhedi")}", "… Petitioners"],
            ["", "VERSUS", ""],
            ["1.", $"The State, through the {Authority("Secretary, Revenue Department")}", ""],
            ["2.", $"The {Authority("Collector, District Vindhyanagar")}", ""],
            ["3.", $"{Org("Barwasa Sugar and Ethanol Limited", Need.Direct, EntityRole.Respondent)}, through its authorised signatory", "… Respondents"]);
        document.Text($"{people.Senior.Full}, Senior Advocate, with {people.Junior.Full}, Advocate, for the Petitioners. {people.State.Full}, Additional Government Pleader, for Respondents 1 and 2. None for Respondent 3, though served.");
        document.Text($"CORAM: {people.Judge.Full:upper} AND {people.OtherJudge.Full:upper}");
        document.Layout([4500, 4500], [$"Reserved on: {On("04.11.2019")}", $"Pronounced on: {On("16.12.2019")}"]);
        document.Title1($"JUDGMENT (Per {people.Judge.Last}, J.)");
    }

    private static void Facts(VerdictDocument document, People people)
    {
        document.Numbered("Rule. Rule made returnable forthwith. Heard finally with the consent of learned counsel for the parties.");
        document.Numbered($"The petitioners are holders of agricultural land bearing {people.Survey}, admeasuring {Amount("2.40 hectares")}, at village {Place("Nimkhedi")}. Petitioner No. 1, {people.Petitioner.Formal}, derives title from her husband, the {people.Husband.Called($"late {people.Husband.First} {people.Husband.Last}")}, who expired on {On("21.08.2011")}. Petitioner No. 2 purchased {Amount("0.80 hectare")} from her by a registered sale deed dated {On("05.05.2014")} (Document No. {Code("1187/2014")}).");
        document.Numbered($"By a notification dated {On("18.01.2018")} issued under {Act("Section 11 of the Right to Fair Compensation and Transparency in Land Acquisition, Rehabilitation and Resettlement Act, 2013")}, the said land was proposed to be acquired for an approach road to the distillery of Respondent No. 3. The names of the petitioners do not figure in it; the land is shown in the name of one “{people.Husband.Called(people.Husband.First + " Patel")}”, which both sides accept to be a misdescription of the deceased.");
        document.Numbered($"It is the petitioners’ grievance that no notice was served. The panchnama dated {On("02.02.2018")} records that notice was “affixed on the door of the khatedar”. It bears the thumb impression of one person and the signature of {people.Patwari.Full}, Patwari (Halka No. {Code("31", Need.Quasi)}). The Sarpanch, {people.Sarpanch.Full}, has filed an affidavit that she was at {Place("Barwasa")} on that day, attending the wedding of her niece, and that no panchnama was drawn in her presence.");
        document.Numbered($"{people.Petitioner.Surname} submitted objections on {On("14.03.2018")}. The then Collector, {people.Collector.Full}, IAS, rejected them by a cyclostyled order in which the blanks for the name of the objector and the village were left unfilled. An award came to be passed on {On("27.09.2018")}, for {Amount("Rs. 18,66,240/-")}, and the amount was deposited in account No. {Code("60990012345678")} of the deceased, who could not be expected to draw it.");
    }

    private static void Submissions(VerdictDocument document, People people)
    {
        document.Numbered($"{people.Senior.Formal}, learned Senior Counsel, contended that the acquisition is for a company and not for a public purpose; that the consent of {Amount("eighty per cent")} of the affected families was never taken; and that the hearing under Section 15 was an empty formality. He placed reliance on {Precedent("Bholanath Sarangi v. State, (2014) 9 SCC 9021")} and {Precedent("Narmadabai v. Special Land Acquisition Officer, AIR 2007 SC 9310")}.");
        document.Numbered($"Per contra, {people.State.Formal} submitted that the petition suffers from delay, that possession was taken on {On("11.10.2018")}, and that Petitioner No. 2, being a {Dem("government school teacher")}, cannot claim to be an agriculturist. He fairly stated that the original record does not contain the acknowledgement of service on {people.SecondPetitioner.Formal}.");
        document.Numbered($"{people.Junior.Formal}, in rejoinder, invited our attention to the electricity bill of the petitioner (Consumer No. {Code("0417-99-00318")}) and to her Aadhaar card (No. {Code("9999 4105 7058")}), both of which bear the {Place("Nimkhedi")} address, to show that she could have been found by anyone who looked.");
    }

    private static void Reasons(VerdictDocument document, People people)
    {
        document.Numbered("We have given our anxious consideration to the rival submissions and have perused the record with the assistance of learned counsel.");
        document.Numbered($"The right to be heard under Section 15 is not a courtesy; it is the only stage at which a cultivator may say that the land of a neighbour, or of nobody, would do as well. As was observed by {JudgeCalled("Ramakant Deodhar, J.")} in {Precedent("Narmadabai (supra)")}, a hearing given to the dead is no hearing.");
        document.Numbered($"We find that notice was issued in the name of a person who had been dead for {Amount("six years and five months")}. PW-1 {people.Patwari.Name}, who was examined on commission, admitted that he “did not go inside the lane as it was afternoon”. We say no more about him, as we are told that a departmental enquiry is pending. The evidence of PW-2 {people.Sarpanch.Name} has gone unchallenged.");
        document.Numbered($"The plea of delay does not impress us. The petitioners came to this Court within {Amount("four months")} of the award, {people.Petitioner.Surname} having first been told by the bank manager that a large sum was lying to the credit of her husband.");
        document.Numbered("In the result, the following order:");
        document.Lettered(
            $"The writ petition is allowed. The notification dated {On("18.01.2018")} and the award dated {On("27.09.2018")} are quashed qua {people.Survey}.",
            $"Respondent No. 2 shall restore possession to {people.Petitioner.Full} and {people.SecondPetitioner.Full} within {Amount("eight weeks")}.",
            $"Respondent No. 3 shall pay costs of {Amount("Rs. 50,000/-")} to the petitioners.",
            "Rule is made absolute in the above terms.");
        document.Layout(
            [4500, 4500],
            [$"({people.OtherJudge.Called(people.OtherJudge.Last.ToUpperInvariant() + ", J.")})", $"({people.Judge.Called(people.Judge.Last.ToUpperInvariant() + ", J.")})"]);
    }

    private static Tag JudgeCalled(string name) => new(name, EntityType.Person, Need.NoMask, EntityRole.Judge, name);
}
