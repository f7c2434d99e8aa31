using Anonymizer.Core.Detection;
using Anonymizer.SampleMaker.Invention;
using Anonymizer.SampleMaker.Writing;
using static Anonymizer.SampleMaker.Writing.Marks;

namespace Anonymizer.SampleMaker.Verdicts;

/// <summary>An unfair-prejudice petition: many companies with defined terms, shareholdings in a table, directors who share a surname.</summary>
internal static class CompanyDispute
{
    private sealed record People(Person Petitioner, Person Elder, Person Younger, Person Accountant, Person Banker, Person Judge, Person ForPetitioner, Person ForRespondents, Person Solicitor, Tag Company, Tag CompanyShort, Tag Holding, Tag HoldingShort, Tag Rival, Tag Number, Numbers Numbers);

    public static VerdictDocument Write()
    {
        var people = Invent();
        var document = new VerdictDocument("11-company-unfair-prejudice", "Judgment on the petition")
        {
            Font = "Cambria",
            Size = 23,
            Author = people.Judge.Name.Surface,
            Header = $"Re {people.Company}{Tab}{Tab}Judgment",
            Footer = $"- {PageNumber} -",
        };

        Cover(document, people);
        TheCompanies(document, people);
        TheFallingOut(document, people);
        TheLaw(document, people);
        Relief(document, people);

        return document;
    }

    private static People Invent()
    {
        var cast = new Cast(1111);
        var numbers = new Numbers(1111);
        var elder = cast.Man("en", EntityRole.Respondent);
        var company = Org("Ulverthwaite Bell Foundry (1871) Limited", Need.Direct);
        var holding = Org("Carillon Investments S.à r.l.", Need.Direct);

        return new People(
            cast.Woman("fr", EntityRole.Petitioner, title: "Mme"),
            elder,
            cast.Relative(elder, isWoman: false, "Mr", EntityRole.Respondent, Need.Direct),
            cast.Witness("en", isWoman: true, "Ms"),
            cast.Witness("de", isWoman: false, "Herr"),
            cast.Judge("en", isWoman: false, "Insolvency and Companies Court Judge"),
            cast.Lawyer("en", isWoman: true),
            cast.Lawyer("en", isWoman: false),
            cast.Lawyer("en", isWoman: false),
            company,
            company.As("the Foundry"),
            holding,
            holding.As("Carillon"),
            Org("Campanile Nova GmbH", Need.Direct),
            Code($"CR-2022-00{numbers.Digits(4)}"),
            numbers);
    }

    private static void Cover(VerdictDocument document, People people)
    {
        document.Right($"No. {people.Number}");
        document.Text(Bold($"{Court("IN THE HIGH COURT OF JUSTICE")}"));
        document.Text(Bold("BUSINESS AND PROPERTY COURTS OF ENGLAND AND WALES"));
        document.Text(Bold("INSOLVENCY AND COMPANIES LIST (ChD)"));
        document.Text(Bold($"IN THE MATTER OF {people.Company:upper}"));
        document.Text(Bold($"AND IN THE MATTER OF {Act("THE COMPANIES ACT 2006")}"));
        document.Layout(
            [6500, 2500],
            [Bold($"{people.Petitioner.Full:upper}"), Underlined("Petitioner")],
            ["- and -", ""],
            [Bold($"(1) {people.Elder.Full:upper}"), ""],
            [Bold($"(2) {people.Younger.Full:upper}"), ""],
            [Bold($"(3) {people.Holding:upper}"), ""],
            [Bold($"(4) {people.Company:upper}"), Underlined("Respondents")]);
        document.Text($"{people.ForPetitioner.Name} (instructed by {people.Solicitor.Name} of {Org("Marlowby Frith", Need.NoMask)}) for the Petitioner; {people.ForRespondents.Name} for the First to Third Respondents; the Fourth Respondent did not appear.");
        document.Title1($"JUDGMENT OF {people.Judge.Full:upper}");
    }

    private static void TheCompanies(VerdictDocument document, People people)
    {
        document.Heading("A. The companies and the people");
        document.Numbered($"{people.Company} (“{people.CompanyShort}”), company number {Code($"0{people.Numbers.Digits(7)}")}, has cast bells at {Place("Ulverthwaite, in the county of Westmarch")} since {On("1871")}. There are {Amount("eleven")} foundries of the kind left in Europe. It employs {Amount("34")} people and, in a good year, makes {Amount("£400,000")} before tax. There have been few good years since {On("2019")}.");
        document.Numbered($"{people.Petitioner.Full} is by training a {Dem("metallurgist")} and by descent, as she told me with some pride, the great-granddaughter of the founder of a rival firm in {Place("Annecy")}. She invested {Amount("€1.2 million")} in {On("February 2016")}. Her co-directors are two brothers, {people.Elder.Full} and {people.Younger.Full}. As they share a surname I shall, without disrespect, call them {people.Elder.Given} and {people.Younger.Given}.");
        document.Numbered($"{people.Elder.Given} holds his shares through {people.Holding} (“{people.HoldingShort}”), a company registered in {Place("Luxembourg")} under number {Code($"B{people.Numbers.Digits(6)}")}. The share register on {On("31 December 2021")} stood as follows.");
        document.Table(
            [3700, 1600, 1200, 2500],
            ["Shareholder", "Shares of £1", "Per cent", "Director"],
            [$"{people.Holding}", Amount("40,800"), Amount("40.8"), $"{people.Elder.Name}"],
            [$"{people.Petitioner.Name}", Amount("33,000"), Amount("33.0"), "herself"],
            [$"{people.Younger.Name}", Amount("21,200"), Amount("21.2"), "himself"],
            [$"{Org("Trustees of the Bellringers’ Benevolent Fund")}", Amount("5,000"), Amount("5.0"), "none"]);
    }

    private static void TheFallingOut(VerdictDocument document, People people)
    {
        document.Heading("B. The falling-out");
        document.Numbered($"Until {On("the summer of 2020")} the board met on the first Friday of the month, with {people.Accountant.Full} of {Org("Jesselden & Co, chartered accountants", Need.NoMask)} taking the minutes. {people.Accountant.Formal} told me that the meetings were “noisy but never nasty”. The last was on {On("3 July 2020")}.");
        document.Numbered($"On {On("9 September 2020")} {people.Elder.Given} met {people.Banker.Full}, a {Dem("private banker")} acting for {people.Rival}, in a hotel in {Place("Innsbruck")}. {people.Banker.Formal}’s note, which he had not expected to see in an English court, reads: “{people.Elder.Initials} will deliver 62 %. French lady to be diluted. {people.Younger.Called("Little brother")} no problem.”");
        document.Numbered($"On {On("30 October 2020")} {people.Elder.Given} and {people.Younger.Given} met in the former’s kitchen and resolved, as directors, to allot {Amount("60,000")} new shares to {people.HoldingShort} at par. {people.Petitioner.Formal} was told by an e-mail sent to {MailTo(Code("m.directeur@annecy.example"))}, an address which she had given up in {On("2018")} and which {people.Elder.Given} knew she had given up, because he had made a joke about it.");
        document.Numbered($"{people.Younger.Given} was a poor witness and an honest man. Pressed by {people.ForPetitioner.Formal}, he agreed that the money was not needed. “{people.Elder.Given} said it was for the furnace. We haven’t bought a furnace. You can see we haven’t; it would be in the yard.”");
    }

    private static void TheLaw(VerdictDocument document, People people)
    {
        document.Heading("C. The law");
        document.Numbered($"A member may petition under {Act("section 994 of the Companies Act 2006")} where the company’s affairs are conducted in a manner unfairly prejudicial to members generally or to some part of them. What is fair is judged against the bargain that the members made and the equitable considerations which qualify it: {Precedent("Hatherlock v Ingshaw [2001] 1 WLR 9092")}.");
        document.Numbered($"Directors who allot shares to alter the balance of power act for an improper purpose, whatever else they also hope to achieve ({Act("section 171(b)")}; {Precedent("Elverden Shipping v Croxmere Petroleum [1979] AC 9821")}). {people.ForRespondents.Formal} did not argue the contrary. His case was that {people.Petitioner.Surname} would have refused to put in more money if she had been asked. She was not asked.");
        document.Heading("D. Conclusions on unfair prejudice");
        document.Numbered($"I find that the allotment of {On("30 October 2020")} was made to bring {people.Petitioner.Formal} below a quarter of the shares, and so below the point at which she could stop a sale to {people.Rival}; that both brothers knew it; and that the price at par was about a {Amount("ninth")} of what the shares were worth.");
        document.Numbered($"I reject the allegation that {people.Solicitor.Formal}, who had acted for {people.CompanyShort} before he acted for the Petitioner, misused what he knew. It ought not to have been made.");
    }

    private static void Relief(VerdictDocument document, People people)
    {
        document.Heading("E. Relief");
        document.Numbered($"{people.Elder.Given} and {people.HoldingShort} shall buy the Petitioner’s {Amount("33,000")} shares at a price to be fixed by a single expert on these footings:");
        document.Lettered(
            $"the allotment to {people.HoldingShort} is to be left out of account;",
            $"the date of valuation is {On("29 October 2020")};",
            "there is to be no discount for a minority holding;",
            $"the costs of the meeting in {Place("Innsbruck")}, {Amount("£9,318")}, which {people.CompanyShort} paid as “bell research”, are to be added back.");
        document.Numbered($"I shall hear the parties on interest and costs on {On("14 July 2023")}. {people.Younger.Given}, who has no money and whose offer of {On("6 January 2023")} to give {people.Petitioner.Formal} his own shares was made from the heart, need not attend.");
        document.Right($"{people.Judge.Full}");
        document.Right(On("30 June 2023"));
    }
}
