using Anonymizer.SampleMaker.Writing;
using static Anonymizer.SampleMaker.Writing.Marks;

namespace Anonymizer.SampleMaker.Verdicts.Flood;

/// <summary>Part D: the night in the control room, and the company's witnesses.</summary>
internal static class FloodWitnesses
{
    public static void Write(VerdictDocument document, FloodPeople people, IReadOnlyList<FloodClaimant> claimants)
    {
        document.Heading("D. THE NIGHT OF 9 FEBRUARY 2020");
        ControlRoom(document, people, claimants);
        Timeline(document, people, claimants);
        Witnesses(document, people);
    }

    private static void ControlRoom(VerdictDocument document, FloodPeople people, IReadOnlyList<FloodClaimant> claimants)
    {
        document.Numbered($"The company’s control room is at {Place("Stavenham, forty miles away")}. {people.Controller.Full}, who had come to England from {Place("Liepāja")} and had worked there for {Amount("seven weeks")}, was alone in it from {On("8 p.m.")}, because a colleague was ill and another was stuck behind a fallen tree. She had {Amount("nine")} screens. A level alarm for the beck came up on the fourth of them at {On("9.12 p.m.")}.");
        document.Numbered($"Her instruction sheet said that a level alarm at this station was to be “acknowledged and monitored”. She acknowledged it. At {On("9.31")}, as it went on rising, she telephoned the contractor’s duty number, {Code("01632 960774")}, and asked for somebody to go and look. She was told that a visit to a level alarm needed a job number, that a job number needed a manager, and that {people.Contractor.Formal} was at a dinner. She then telephoned {people.Contractor.Formal}, at the dinner.");
        document.Numbered($"There is a recording. {people.Contractor.Formal} can be heard to say: “Is anybody actually flooded?” {people.Controller.Formal} says: “Not yet. They will be.” He says: “Then it’s not a flood, is it? Ring me when it’s a flood.” One hears laughter, and cutlery. That was at {On("9.38 p.m.")}. There were {Amount("twelve minutes")} left.");
        document.Numbered($"At {On("9.44")} {people.Operator.Formal}, who was at home and off duty, looked out of his window, saw the beck, and rang the control room himself, from {Code("07700 900318")}. He offered to go and shut the penstock. {people.Controller.Formal} wanted to say yes. She looked at the sheet; she told him what had been told to him in November; and she asked him, she said in tears in the witness box, please not to. He went anyway. He got there at {On("10.07")}, and could not get near it.");
        document.Numbered($"I wish to say in terms that no blame attaches to {people.Controller.Formal} or to {people.Operator.Formal}. They were the only two people in the company’s service, that night, who did what they were for.");
        document.Numbered($"The first call from a householder, {claimants[3].Person.Formal}, was answered at {On("11.26")}. By midnight there were {Amount("eighty")} callers in the queue. Between them the claimants’ telephones were connected to the emergency line that night for {Amount("nineteen hours and four minutes")}, of which {Amount("two hours and a quarter")} were spent in speaking to anybody.");
    }

    private static void Timeline(VerdictDocument document, FloodPeople people, IReadOnlyList<FloodClaimant> claimants)
    {
        document.Numbered("The parties agreed the following table of events, which I have shortened.");
        document.Table(
            [1500, 5600, 1900],
            ["Time", "Event", "Source"],
            [On("4.00 p.m."), $"Rain begins at {Place("Netherstead Moor")}", "Gauge"],
            [On("9.12 p.m."), $"Level alarm, {people.Beck}", "Telemetry"],
            [On("9.31 p.m."), $"{people.Controller.Abbreviated} rings the duty number", "Recording 4"],
            [On("9.38 p.m."), $"{people.Controller.Abbreviated} rings {people.Contractor.Abbreviated}", "Recording 5"],
            [On("9.44 p.m."), $"{people.Operator.Abbreviated} rings in and offers to go", "Recording 7"],
            [On("9.50 p.m."), "Beck reaches the sill", "Telemetry"],
            [On("10.07 p.m."), $"{people.Operator.Abbreviated} reaches the penstock", "Statement"],
            [On("10.40 p.m."), "Sewer full from end to end", "Model"],
            [On("11.20 p.m."), $"Water enters {claimants[0].Home.House}", "Door post"],
            [On("11.26 p.m."), $"First call answered ({claimants[3].Person.Abbreviated})", "Call log"],
            [On("1.55 a.m."), $"{people.Contractor.Abbreviated} leaves the dinner", "Taxi receipt"],
            [On("3.10 a.m."), "Greatest level", "Model"]);
    }

    private static void Witnesses(VerdictDocument document, FloodPeople people)
    {
        document.Heading("The company’s witnesses", 2);
        document.Numbered($"{people.Director.Full} is a {Dem("chartered engineer")} of distinction, born in {Place("Kassel")}, and a Fellow of the {Thing("Royal Academy of Engineering", Core.Detection.Need.NoMask)}. She was in the witness box for the whole of {On("14 March 2023")} and part of the day after. I am sorry to say that I could not rely on her where she was not supported by a document written at the time. She did not set out to mislead me. She had been so long in the habit of putting a thing well that she no longer noticed when it was not so.");
        document.Numbered($"One passage will do as an example. She was asked why the relief sewer had been called complete. “It was complete as to its scope,” said {people.Director.Formal}. What was its scope? “The scope was to go as far as it went.” {people.ForClaimants.Formal} let that stand in the air for a time, and so shall I.");
        document.Numbered($"{people.Chairman.Full} was a better witness and, I fear, a worse historian. {people.Chairman.Surname} has been on the boards of {Amount("eleven")} companies and believes, I think sincerely, that he has never been told anything unwelcome. He accepted that the price of {Amount("£212,000")} for the missing length was {Amount("a ninth of one per cent")} of the dividend for the year.");
        document.Numbered($"{people.Contractor.Full} has since left {Org("Brookfield Field Services Ltd")} and sells swimming pools. He came under a witness summons. He was asked about the dinner and gave the name of the hotel, the number of courses and the speaker. He was asked what he had thought when the telephone rang, and said: “That it was {people.Controller.Given} again.” I accept that answer as true.");
        document.Numbered($"The evidence of the company’s loss assessor, {people.Adjuster.Full} of {Org("Pellgill Adjusting")}, was of a different kind. She had been told to value {Amount("twenty-four")} houses in {Amount("three")} days from photographs. Having seen the houses for herself at the view, {people.Adjuster.Formal} withdrew her report and over the week-end wrote another, which the claimants accept almost in full. It must have taken courage.");
    }
}
