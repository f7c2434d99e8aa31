using Anonymizer.Core.Detection;
using Anonymizer.SampleMaker.Invention;
using Anonymizer.SampleMaker.Writing;
using static Anonymizer.SampleMaker.Writing.Marks;

namespace Anonymizer.SampleMaker.Verdicts;

/// <summary>A Latvian district court's judgment on a loan, in English translation: personal codes, case numbers, diacritics, IBANs.</summary>
internal static class LatvianCourt
{
    private sealed record Side(Person Person, Tag Code, Tag Address);

    private sealed record People(Side Claimant, Side Defendant, Person Spouse, Person Notary, Person Judge, Person Secretary, Person ForClaimant, Person ForDefendant, Tag Case, Tag Archive, Tag AccountFrom, Tag AccountTo, Tag Car);

    public static VerdictDocument Write()
    {
        var people = Invent();
        var document = new VerdictDocument("07-latvian-district-court", "Spriedums (translation)")
        {
            Size = 23,
            Author = people.Secretary.Name.Surface,
            CustomProperties = new Dictionary<string, string> { ["Lietas numurs"] = people.Case.Surface },
            FirstHeader = $"Translation from Latvian{Tab}{Tab}Case No. {people.Case}",
            Header = $"{people.Case}",
            Footer = $"{PageNumber}",
        };

        Cover(document, people);
        Descriptive(document, people);
        Reasons(document, people);
        Operative(document, people);

        return document;
    }

    private static People Invent()
    {
        var cast = new Cast(707);
        var numbers = new Numbers(707);
        var claimant = cast.Man("lv", EntityRole.Petitioner, title: "");
        var defendant = cast.Woman("lv", EntityRole.Respondent, title: "");

        return new People(
            Of(claimant, new DateOnly(1959, 4, 23), "Rubeņu iela 8–17, Zaļupe, LV-9901", numbers),
            Of(defendant, new DateOnly(1983, 11, 6), "“Vecsēļi”, Murdu pagasts, Zaļupes novads, LV-9904", numbers),
            cast.Man("lv", EntityRole.OtherPerson, Need.Quasi, ""),
            cast.Woman("lv", EntityRole.Official, Need.Quasi, ""),
            cast.Judge("lv", isWoman: true, ""),
            cast.Woman("lv", EntityRole.Official, Need.NoMask, ""),
            cast.Lawyer("lv", isWoman: false, ""),
            cast.Lawyer("lv", isWoman: true, ""),
            Code($"C733{numbers.Digits(6)}"),
            Code($"C-{numbers.Digits(4)}-24/7"),
            Code(numbers.Iban("LV", "ZZXQ", 13)),
            Code(numbers.Iban("LV", "ZZXQ", 13)),
            Code(numbers.LatvianPlate()));
    }

    private static Side Of(Person person, DateOnly born, string address, Numbers numbers) =>
        new(person, Code(numbers.LatvianCode(born)), Place(address, Need.Direct));

    private static void Cover(VerdictDocument document, People people)
    {
        document.Right($"Case No. {people.Case}");
        document.Right($"Archive No. {people.Archive}");
        document.Title1("JUDGMENT");
        document.Centered(Bold("IN THE NAME OF THE PEOPLE OF LATVIA"));
        document.Centered($"in {Place("Zaļupe")} on {On("19 September 2024")}");
        document.Text($"The {Court("Zaļupe District Court")}, composed of:");
        document.Layout(
            [4500, 4500],
            ["judge", $"{people.Judge.Name:split},"],
            ["secretary of the hearing", $"{people.Secretary.Name},"],
            ["with the participation of the claimant’s representative, sworn advocate", $"{people.ForClaimant.Name},"],
            ["and of the defendant’s representative, assistant to a sworn advocate", $"{people.ForDefendant.Name},"]);
        document.Text($"examined in open court the civil case on the claim of {people.Claimant.Person.Name:bold}, personal code {people.Claimant.Code}, declared place of residence {people.Claimant.Address}, against {people.Defendant.Person.Name:bold}, personal code {people.Defendant.Code}, declared place of residence {people.Defendant.Address}, for the recovery of a debt, contractual penalty and legal expenses.");
    }

    private static void Descriptive(VerdictDocument document, People people)
    {
        document.Heading("Descriptive part");
        document.Text($"[1] On {On("12 February 2024")} the court received the statement of claim, from which it appears that on {On("1 July 2021")} {people.Claimant.Person.Abbreviated} lent {people.Defendant.Person.Abbreviated} {Amount("EUR 14 500")} for the purchase of a {Dem("beekeeping")} business, to be returned by {On("1 July 2023")} in equal monthly parts. The loan was paid from account {people.AccountFrom} to account {people.AccountTo}. The defendant returned {Amount("EUR 3 020.80")} and then stopped.");
        document.Text($"[2] As security the defendant pledged a passenger car, state registration number {people.Car}. The pledge was certified by the sworn notary {people.Notary.Name} (register No. {Code("2214")}). In {On("March 2022")} the car was sold by the defendant’s husband, {people.Spouse.Name}, personal code {Code(new Numbers(708).LatvianCode(new DateOnly(1979, 1, 30)))}, who states that he knew nothing of the pledge.");
        document.Text($"[3] The claimant asks the court to recover the principal of {Amount("EUR 11 479.20")}, a contractual penalty of {Amount("EUR 1 147.92")} and legal expenses of {Amount("EUR 1 930.44")}.");
        document.Text($"[4] In written explanations the defendant does not admit the claim. {people.Defendant.Person.Surname} submits that the money was not a loan but a gift from her {Dem("godfather")}, made because she had nursed the claimant’s late wife; that the paper called “Agreement” was signed “for the bank” and never meant; and that she is at present unemployed and in receipt of {Dem("a disability pension of group III")}.");
        document.Text($"[5] At the hearing {people.ForClaimant.Surname} maintained the claim. {people.ForDefendant.Surname} asked for its dismissal and, in the alternative, for the penalty to be reduced. The witness {new Cast(709).Witness("lv", isWoman: true, "").Name} testified that she had heard the parties speak of “the loan” at a name-day party in {Place("Murdi")} in {On("June 2022")}.");
    }

    private static void Reasons(VerdictDocument document, People people)
    {
        document.Heading("Reasoned part");
        document.Text($"[6] Having heard the parties’ representatives and examined the materials of the case, the court finds the claim to be well-founded in part.");
        document.Text($"[7] Under {Act("Section 1934 of the Civil Law")}, by a loan is understood the transfer into ownership of a certain quantity of fungible things, with the duty to return the same quantity of the same kind and quality. A gift, by contrast, is not presumed. The burden of proving it lies on the one who relies on it ({Act("Section 93, Paragraph one of the Civil Procedure Law")}).");
        document.Text($"[8] The agreement of {On("1 July 2021")} bears the signatures of both parties. The purpose of payment stated in the transfer is “loan according to agreement”. For {Amount("five")} months the defendant paid {Amount("EUR 604.16")} on the first of each month from her account in {Org("Piebalgas Krājbanka AS")}, stating “repayment” as the purpose. A person who has received a gift does not repay it in instalments to the cent.");
        document.Text($"[9] The court does not doubt that {people.Defendant.Person.Name} cared for the claimant’s wife. The case-law has recognised that gratitude may be the motive of a gift but is not proof of it (judgment of the {Court("Senate of the Supreme Court")} in case No. {Precedent("SKC-9114/2019, point 8.2")}).");
        document.Text($"[10] As to the penalty, the court takes into account that {people.Claimant.Person.Name} waited more than {Amount("a year")} before he first asked in writing, and that the defendant’s income is {Amount("EUR 271")} a month. Under {Act("Section 1724.1 of the Civil Law")} the penalty is reduced to {Amount("EUR 500")}.");
        document.Text($"[11] The sale of the car does not affect the claim. Whether {people.Spouse.Name} is liable to the claimant is not before the court. The claimant’s telephone calls to his employer, {Org("SIA “Kokvaru Logs”", Need.Direct)}, of which {people.Spouse.Abbreviated} complains, are not before it either.");
    }

    private static void Operative(VerdictDocument document, People people)
    {
        document.Heading("Operative part");
        document.Text($"In accordance with {Act("Sections 190–194 of the Civil Procedure Law")} the court");
        document.Centered(Bold("decided"));
        document.Text($"to allow the claim in part; to recover from {people.Defendant.Person.Name}, personal code {people.Defendant.Code}, for the benefit of {people.Claimant.Person.Name}, personal code {people.Claimant.Code}, the principal of {Amount("EUR 11 479.20")}, a contractual penalty of {Amount("EUR 500")} and legal expenses of {Amount("EUR 1 612.30")}, in all {Amount("EUR 13 591.50")};");
        document.Text("to dismiss the remainder of the claim.");
        document.Text($"An appeal may be lodged with the {Court("Vidzeme Regional Court")} within {Amount("20 days")} of the day on which the judgment was drawn up, by submitting it to the {Court("Zaļupe District Court")}. The judgment was drawn up on {On("3 October 2024")}.");
        document.Layout([4500, 4500], ["Judge", $"(signature) {people.Judge.Abbreviated}"]);
        document.Text($"TRUE COPY. Secretary {people.Secretary.Abbreviated}, {Place("Zaļupe")}, {On("04.10.2024.")}");
    }
}
