using Anonymizer.Core.Detection;
using Anonymizer.SampleMaker.Invention;
using Anonymizer.SampleMaker.Writing;
using static Anonymizer.SampleMaker.Writing.Marks;

namespace Anonymizer.SampleMaker.Verdicts;

/// <summary>A private-law children judgment: parents by letters, children by initials, and the slips that give them away.</summary>
internal static class FamilyCourt
{
    private sealed record People(Person Mother, Person Father, Person Grandmother, Tag Older, Tag Younger, Tag OlderName, Person Guardian, Person Worker, Person Psychologist, Person Judge, Person ForMother, Person ForFather, Tag CaseNumber);

    public static VerdictDocument Write()
    {
        var people = Invent();
        var document = new VerdictDocument("04-family-court-children", "Re E and T (Children: Relocation)")
        {
            Author = people.Judge.Name.Surface,
            Header = "IN CONFIDENCE: CHILDREN. Not to be published without leave",
            Footer = $"Re {people.Older} and {people.Younger} (Children){Tab}{Tab}Page {PageNumber}",
        };

        Cover(document, people);
        TheFamily(document, people);
        TheMove(document, people);
        TheChildren(document, people);
        Decision(document, people);

        return document;
    }

    private static People Invent()
    {
        var cast = new Cast(404);
        var mother = cast.Woman("en", EntityRole.Petitioner);
        var father = cast.Man("it", EntityRole.Respondent);
        var older = new Person("", "Elena", father.Last, Need.Direct, EntityRole.OtherPerson);
        var younger = new Person("", "Theo", father.Last, Need.Direct, EntityRole.OtherPerson);

        return new People(
            mother,
            father,
            cast.Woman("it", EntityRole.Witness, Need.Quasi, "Signora"),
            older.Called("E"),
            younger.Called("T"),
            older.Given,
            cast.Woman("en", EntityRole.Official, Need.Quasi),
            cast.Witness("en_NG", isWoman: true, "Ms"),
            cast.Woman("de", EntityRole.Expert, Need.Quasi, "Dr"),
            cast.Judge("en", isWoman: true, "Her Honour Judge"),
            cast.Lawyer("en", isWoman: true),
            cast.Lawyer("en_IND", isWoman: false),
            Code($"SH23P{new Numbers(404).Digits(5)}"));
    }

    private static void Cover(VerdictDocument document, People people)
    {
        document.Text($"{Court("IN THE FAMILY COURT AT STAVENHAM")}{Tab}{Tab}{Tab}Case No: {people.CaseNumber}");
        document.Text(Bold($"IN THE MATTER OF {Act("THE CHILDREN ACT 1989")}"));
        document.Text(Bold($"AND IN THE MATTER OF {people.Older} (a girl, born {On("17.03.2014")}) AND {people.Younger} (a boy, born {On("02.09.2017")})"));
        document.Right($"Date: {On("15 March 2024")}");
        document.Centered($"Before: {people.Judge.Full:smallcaps}");
        document.Layout(
            [3000, 3200, 2800],
            ["Between:", Bold("“M” (the mother)"), Italic("Applicant")],
            ["", "– and –", ""],
            ["", Bold("“F” (the father)"), Italic("First Respondent")],
            ["", Bold($"{people.Older} and {people.Younger} (by their guardian)"), Italic("Second and Third Respondents")]);
        document.Text($"{people.ForMother.Full} for the mother; {people.ForFather.Full} for the father; the guardian, {people.Guardian.Full} of {Authority("Cafcass")}, in person.");
        document.Quote(Italic("The judge has given leave for this version of the judgment to be published on condition that the anonymity of the children and members of their family is strictly preserved. Failure to do so will be a contempt of court."));
    }

    private static void TheFamily(VerdictDocument document, People people)
    {
        document.Heading("The family");
        document.Numbered($"I am concerned with two children, {people.Older}, who will be {Amount("ten")} on Sunday, and her brother {people.Younger}, who is {Dem("six")}. Their mother wishes to take them to live in {Place("Bergamo")}; their father, who comes from there and who might have been expected to approve, does not.");
        document.Numbered($"The parents met in {On("2011")} at the {Org("Stavenham Conservatoire")}, where the mother was a {Dem("cello")} student and the father an {Dem("Italian")} {Dem("accompanist")} with a one-year contract. They married in {On("August 2013")} and parted in {On("late 2020")}. I shall call them “the mother” and “the father”, which is what they are.");
        document.Numbered($"By a consent order of {On("9 July 2021")} the children live with their mother and spend alternate weekends and half of each holiday with the father. With few exceptions that order has been kept, and both parents deserve credit for it.");
    }

    private static void TheMove(VerdictDocument document, People people)
    {
        document.Heading("The proposed move");
        document.Numbered($"In {On("May 2023")} the mother was offered a post with an orchestra in {Place("Milan")}. It is, as {people.ForMother.Formal} put it, the job that every cellist of her generation applied for. The children would live with her in the upper half of a house owned by the paternal grandmother, {people.Grandmother.Full}, who gave evidence by video link with the help of an interpreter.{Note($"The interpreter was sworn in the name of {new Cast(405).Woman("it", EntityRole.Official, Need.Quasi).Full}. I am grateful to her for her care.")}");
        document.Numbered($"{people.Grandmother.Formal} was asked by {people.ForFather.Formal} whether it was not strange to give evidence against her own son. “I am not against {people.Father.Given},” she said. “I am for {people.OlderName} and the little one.” I had asked all witnesses not to use the children’s names. I do not criticise her.");
        document.Numbered($"The father’s case is that the mother has not thought the plan through. He teaches at {Amount("two")} schools in {Place("Stavenham")} and has a new partner, with whom he has a baby of {Dem("seven months")}. He says that he would become, in his words, “a man in a laptop”. His statement, signed “{people.Father.Name:split}” and dated {On("11 January 2024")}, is moving and in places unfair.");
        document.Numbered($"A good deal of time was spent on an e-mail which the mother sent to her sister on {On("3 June 2023")}, and which began “So this is it, {people.Mother.Called("Mrs " + people.Father.Last)} goes to Italy without Mr {people.Father.Surname}”. It was a joke, and it was not meant for him. I draw nothing from it.");
    }

    private static void TheChildren(VerdictDocument document, People people)
    {
        document.Heading("The children’s wishes and feelings");
        document.Numbered($"{people.Guardian.Formal} saw the children {Amount("four")} times. {people.Older} told her that she wanted “to go and to stay, both, but {people.Younger} has to come”. She attends {Org("Osier Road Primary School")}, where her class teacher, {people.Worker.Full}, describes a quick, watchful child who “checks the door at ten past three”.");
        document.Numbered($"{people.Younger} has {Dem("a moderate hearing loss")} in both ears and wears aids. He has been under the care of the audiology department of {Org("St Wulfric’s Hospital")} since {On("November 2018")}. The parents agree about little as warmly as about the quality of that care.");
        document.Numbered($"{people.Psychologist.Full}, a {Dem("child psychologist", Need.NoMask)} instructed jointly, reported on {On("22 December 2023")}. In her opinion both children are securely attached to both parents. The risk that she identifies is not the move; it is the journey between two houses of which each parent holds the other’s to be second best. {people.Psychologist.Formal} was not shaken in cross-examination.");
        document.Bulleted(
            $"{people.Older} speaks Italian with her father and grandmother and reads it well.",
            $"{people.Younger} understands Italian but, since {On("last summer")}, answers in English.",
            $"Both children have dual {Dem("British and Italian")} nationality.",
            "Neither has been told that the other was asked.");
    }

    private static void Decision(VerdictDocument document, People people)
    {
        document.Heading("Decision");
        document.Numbered($"The only principle is that the welfare of the children is paramount: {Act("section 1(1) of the Children Act 1989")}. The guidance given in {Precedent("Re K (A Child) (External Relocation) [2016] EWCA Civ 9137")} is helpful so far as it is guidance and no further.");
        document.Numbered($"I have come to the clear conclusion that the children should go, but not yet. {people.Older} should finish the school year, and {people.Younger}’s new aids should be fitted here by the people who know him. The mother may remove the children to Italy after {On("20 July 2024")}, on the undertakings recorded in the order.");
        document.Numbered($"The father shall have the whole of the Easter and autumn holidays, {Amount("four weeks")} in the summer, and {Amount("one")} weekend a month in {Place("Bergamo")}, the cost of which the mother shall bear up to {Amount("£2,400")} a year. He should take up the offer of his mother’s spare room. He may find that a laptop has its uses in between.");
        document.Numbered($"I end by saying to {people.Older} and {people.Younger}, who will read this when they are older, that their parents argued this case because each of them could not bear to be without them. There are worse reasons.");
        document.Right($"{people.Judge.Full}");
    }
}
