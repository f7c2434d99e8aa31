using Anonymizer.Core.Detection;
using Anonymizer.SampleMaker.Invention;
using Anonymizer.SampleMaker.Writing;
using static Anonymizer.SampleMaker.Writing.Marks;

namespace Anonymizer.SampleMaker.Verdicts;

/// <summary>A clinical-negligence judgment: a protected party, a litigation friend, many doctors, health data, notes quoted with footnotes.</summary>
internal static class MedicalNegligence
{
    private sealed record People(Person Claimant, Person Mother, Tag Trust, Tag Hospital, Person Registrar, Person Consultant, Person Nurse, Person ExpertOne, Person ExpertTwo, Person Judge, Person ForClaimant, Person ForDefendant, Tag Nhs, Tag HospitalNumber, Tag Case);

    public static VerdictDocument Write()
    {
        var people = Invent();
        var document = new VerdictDocument("12-clinical-negligence", "Judgment on liability")
        {
            Author = people.Judge.Name.Surface,
            CustomProperties = new Dictionary<string, string> { ["Patient"] = people.Claimant.Name.Surface, ["NHS number"] = people.Nhs.Surface },
            Header = $"{people.Claimant.Called($"{people.Claimant.First[0]}{people.Claimant.Last[0]}")} v {people.Trust}",
            Footer = $"{PageNumber}",
        };

        Cover(document, people);
        TheNight(document, people);
        TheNotes(document, people);
        TheExperts(document, people);
        Conclusions(document, people);

        return document;
    }

    private static People Invent()
    {
        var cast = new Cast(1212);
        var numbers = new Numbers(1212);
        var claimant = cast.Man("en", EntityRole.Petitioner, title: "");

        return new People(
            claimant,
            cast.Relative(claimant, isWoman: true, "Mrs", EntityRole.Witness, Need.Direct),
            Org("Westmarch and Hallam NHS Foundation Trust", Need.Direct, EntityRole.Respondent),
            Org("Port Hallam Infirmary"),
            cast.Witness("tr", isWoman: true, "Dr"),
            cast.Witness("en", isWoman: false, "Mr"),
            cast.Witness("en_NG", isWoman: false, "Staff Nurse"),
            cast.Woman("en", EntityRole.Expert, Need.Quasi, "Professor"),
            cast.Man("hr", EntityRole.Expert, Need.Quasi, "Dr"),
            cast.Judge("en", isWoman: true, "Mrs Justice"),
            cast.Lawyer("en", isWoman: false),
            cast.Lawyer("en_IND", isWoman: true),
            Code(numbers.NhsNumber()),
            Code($"PHI{numbers.Digits(6)}"),
            Code($"QB-2020-00{numbers.Digits(4)}"));
    }

    private static void Cover(VerdictDocument document, People people)
    {
        document.Layout([5200, 3800], [Bold($"{Court("IN THE HIGH COURT OF JUSTICE")}"), $"Case No: {people.Case}"], [Bold("KING’S BENCH DIVISION"), On("1 November 2022")]);
        document.Centered($"Before: {people.Judge.Full:smallcaps}");
        document.Layout(
            [6500, 2500],
            [Bold($"{people.Claimant.Name:upper} (a protected party, by his mother and litigation friend {people.Mother.Full:upper})"), Underlined("Claimant")],
            ["– and –", ""],
            [Bold($"{people.Trust:upper}"), Underlined("Defendant")]);
        document.Text($"{people.ForClaimant.Name:bold} KC for the Claimant. {people.ForDefendant.Name:bold} KC for the Defendant.");
        document.Title1("Judgment");
        document.Numbered($"{people.Claimant.Name} is {Dem("26")}. Until {On("the night of 3 to 4 December 2016")} he was a second-year student of {Dem("marine biology")} who rowed, badly, for his college. He now needs care by day and night. The question is whether he would be well if he had been operated on {Amount("five hours")} sooner.");
        document.Numbered($"He was taken to {people.Hospital} (hospital number {people.HospitalNumber}, NHS number {people.Nhs}), which is run by the Defendant, with a {Dem("headache")} of sudden onset, vomiting and a stiff neck.");
    }

    private static void TheNight(VerdictDocument document, People people)
    {
        document.Heading("The night");
        document.Numbered($"He was seen at {On("21.35")} by {people.Registrar.Full}, then a registrar in her {Amount("third")} month at the hospital. She recorded a Glasgow coma score of {Amount("15")} and a working diagnosis of {Dem("migraine")}. In her statement {people.Registrar.Formal} says that she also considered a bleed in the brain and asked for a scan. There is no request for a scan on the system.");
        document.Numbered($"{people.Mother.Full} arrived from {Place("Upper Tiddling")} at {On("22.50")}. She found her son “talking nonsense, but politely, as he does”. She says that she told the nurse, {people.Nurse.Full}, that his father had died of {Dem("a ruptured aneurysm")} at the age of {Amount("41")}. {people.Nurse.Formal} has no memory of it. I am sure that she said it, and I think it likely that in the noise of that department he did not hear.");
        document.Numbered($"At {On("02.20")} the claimant was found to be unrousable. {people.Consultant.Full}, the neurosurgeon on call, was telephoned at home, arrived {Amount("38 minutes")} later and operated before dawn. Nobody criticises anything that {people.Consultant.Surname} did.");
    }

    private static void TheNotes(VerdictDocument document, People people)
    {
        document.Heading("The notes");
        document.Numbered($"The entry at {On("23.40")} is the most important line in the case.{Note($"Trial bundle, volume C, page 311. The copy in the general practitioner’s records, under “{people.Claimant.Listed}, d.o.b. {On("19/05/1996")}”, is easier to read.")} It is in the hand of {people.Registrar.Formal} and reads: “HA easing c paracetamol. Mum anxious. FH?? Home a.m.”");
        document.Numbered($"“FH” means family history. {people.Registrar.Formal} said in evidence that the question marks meant that she intended to ask. {people.ForClaimant.Formal} put to her that one does not write two question marks about something of which one has heard nothing. She was silent for some time and then said: “No. You don’t.” It was the answer of a good doctor on a bad day, and it is greatly to {people.Registrar.Surname}’s credit.");
        document.Table(
            [1500, 5200, 2300],
            ["Time", "Observation", "Recorded by"],
            [On("21.35"), $"GCS {Amount("15")}, pulse {Amount("62")}, BP {Amount("168/94")}", $"{people.Registrar.Abbreviated}"],
            [On("22.55"), $"GCS {Amount("14")} (confused), pulse {Amount("58")}", $"{people.Nurse.Called("SN " + people.Nurse.Last)}"],
            [On("00.30"), "Not recorded", ""],
            [On("02.20"), $"GCS {Amount("6")}, left pupil {Amount("5 mm")}", $"{people.Nurse.Called("SN " + people.Nurse.Last)}"]);
    }

    private static void TheExperts(VerdictDocument document, People people)
    {
        document.Heading("The experts");
        document.Numbered($"{people.ExpertOne.Full} (emergency medicine, for the claimant) and {people.ExpertTwo.Full} (for the Defendant) agree on more than they differ on. A sudden, severe headache with neck stiffness in a young man calls for a scan within the hour, whatever the coma score. {people.ExpertTwo.Formal} accepted that “once the mother has said what she said, there is no second opinion to be had”.{Note($"Day 3, page 88. {people.ExpertTwo.Formal} had been referred to his own paper, {people.ExpertTwo.Called($"{people.ExpertTwo.Last} {people.ExpertTwo.First[0]}")} and {new Cast(1213).Witness("hr", true, "").Called("Lovrić-Dunn M")}, “The quiet bleed”, {On("2009")}.")}");
        document.Numbered($"They differ on causation. {people.ExpertOne.Formal} would have expected a scan by {On("23.15")}, transfer to theatre by {On("00.30")}, and a recovery “with perhaps a limp and a dislike of bright light”. {people.ExpertTwo.Formal} believes that the second bleed, between {On("01.30")} and {On("02.00")}, would have come on the table.");
    }

    private static void Conclusions(VerdictDocument document, People people)
    {
        document.Heading("Conclusions");
        document.Numbered($"A doctor is not negligent if she acts as a responsible body of her peers would act, so long as their practice withstands logical analysis: {Precedent("Netherholt v Pellwell Hospitals [1998] AC 9232")}. No body of doctors would have let the second question mark stand. I find that the failure to arrange a scan by {On("23.15")} was a breach of duty.");
        document.Numbered($"On causation I prefer {people.ExpertOne.Formal}. {people.ExpertTwo.Formal}’s theory requires the aneurysm to have chosen the one moment at which the surgeon was nearest to it. It is possible. It is not probable.");
        document.Numbered($"There will be judgment for {people.Claimant.Name} with damages to be assessed. I approve an interim payment of {Amount("£750,000")}, to be made to the {Court("Court of Protection")} deputy. The anonymity order of {On("14 February 2021")} lapsed when the claimant’s mother told his story to {Org("the Hallam Mercury")}; I make no new one, but the parts of this judgment which describe his present condition will not be published.");
        document.Numbered($"I add my respects to {people.Mother.Formal}. She has been in court every day, and every evening she has gone back to {Place("Upper Tiddling")} to put her son to bed.");
        document.Right($"{people.Judge.Full}");
    }
}
