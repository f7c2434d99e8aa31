using Anonymizer.SampleMaker.Writing;
using static Anonymizer.SampleMaker.Writing.Marks;

namespace Anonymizer.SampleMaker.Verdicts.Flood;

/// <summary>Part I and the schedules: the claimants, what they are awarded, where it is to be paid.</summary>
internal static class FloodSchedules
{
    public static void Write(VerdictDocument document, FloodPeople people, IReadOnlyList<FloodClaimant> claimants)
    {
        Disposal(document, people, claimants);
        Register(document, claimants);
        Awards(document, claimants);
        Payments(document, claimants);
    }

    private static void Disposal(VerdictDocument document, FloodPeople people, IReadOnlyList<FloodClaimant> claimants)
    {
        document.NewPage("I. DISPOSAL");
        document.Numbered($"There will be judgment for each of the claimants for the sum set against the name in Schedule 2, in all {FloodLoss.Money(claimants.Sum(claimant => claimant.Loss.Total))}. Payment is to be made by {On("28 August 2023")} to the accounts in Schedule 3, which the parties are reminded is not to be copied.");
        document.Numbered($"Any application for permission to appeal must be made in writing by {On("14 August 2023")}. If {people.ForCompany.Formal} is instructed to make one she will no doubt have in mind what happened to the last.");
        document.Numbered($"I thank counsel and solicitors on both sides; the usher, {new Invention.Cast(1418).Witness("en", isWoman: true).Formal}, who found chairs for the whole of {Place("Tanpit Row")}; and the people of the lower town of {people.Town}, who sat in them for {Amount("nineteen")} days and were quiet for nearly all of it.");
        document.Right($"{people.Judge.Full}");
    }

    private static void Register(VerdictDocument document, IReadOnlyList<FloodClaimant> claimants)
    {
        document.NewPage("SCHEDULE 1: THE CLAIMANTS");
        document.Table(
            [700, 3400, 3200, 1700],
            [["No.", "Name", "Address", "Telephone"], .. claimants.Select(claimant => new Line[] { $"{claimant.Number}", $"{claimant.Person.Listed}", $"{claimant.Home.Address}", $"{claimant.Contact.Phone}" })]);
    }

    private static void Awards(VerdictDocument document, IReadOnlyList<FloodClaimant> claimants)
    {
        document.NewPage("SCHEDULE 2: THE AWARDS");
        document.Table(
            [2600, 1300, 1300, 1200, 1200, 1400],
            [["Claimant", "Repairs", "Contents", "Rent", "General", "Total"], .. claimants.Select(Award), Sum(claimants)]);
    }

    private static Line[] Award(FloodClaimant claimant) =>
    [
        $"{claimant.Person.Abbreviated}",
        FloodLoss.Money(claimant.Loss.Repairs),
        FloodLoss.Money(claimant.Loss.Contents),
        FloodLoss.Money(claimant.Loss.Rent),
        FloodLoss.Money(claimant.Loss.Distress),
        FloodLoss.Money(claimant.Loss.Total),
    ];

    private static Line[] Sum(IReadOnlyList<FloodClaimant> claimants) =>
    [
        Bold("Together"),
        FloodLoss.Money(claimants.Sum(claimant => claimant.Loss.Repairs)),
        FloodLoss.Money(claimants.Sum(claimant => claimant.Loss.Contents)),
        FloodLoss.Money(claimants.Sum(claimant => claimant.Loss.Rent)),
        FloodLoss.Money(claimants.Sum(claimant => claimant.Loss.Distress)),
        FloodLoss.Money(claimants.Sum(claimant => claimant.Loss.Total)),
    ];

    private static void Payments(VerdictDocument document, IReadOnlyList<FloodClaimant> claimants)
    {
        document.NewPage("SCHEDULE 3: PAYMENT (CONFIDENTIAL)");
        document.Table(
            [2300, 3500, 3200],
            [["Claimant", "Account", "Notice by e-mail to"], .. claimants.Select(claimant => new Line[] { $"{claimant.Person.Name}", $"{claimant.Contact.Account}", $"{MailTo(claimant.Contact.Mail)}" })]);
    }
}
