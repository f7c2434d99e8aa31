using Anonymizer.SampleMaker.Writing;
using static Anonymizer.SampleMaker.Writing.Marks;

namespace Anonymizer.SampleMaker.Verdicts.Flood;

/// <summary>Part E: the experts.</summary>
internal static class FloodExperts
{
    public static void Write(VerdictDocument document, FloodPeople people)
    {
        document.Heading("E. THE EXPERTS");
        Hydrology(document, people);
        Engineering(document, people);
    }

    private static void Hydrology(VerdictDocument document, FloodPeople people)
    {
        document.Heading("Hydrology", 2);
        document.Numbered($"{people.Hydrologist.Full}, of the {Org("University of Westmarch")}, was called by the claimants, and {people.OtherHydrologist.Full}, formerly of the {Org("Politecnico di Valdarno")}, by the company. They have known one another for {Amount("thirty years")} and have written {Amount("two")} papers together, which did not prevent them from disagreeing but did prevent them from being rude.");
        document.Numbered($"The difference between them is mainly one of catchment. {people.Hydrologist.Formal} takes the hill as it is, with its roofs and its roads. {people.OtherHydrologist.Formal} takes it as the national model has it, which is as it was in {On("1991")}. Asked why, {people.OtherHydrologist.Surname} said that he had been instructed to use the national model. Asked what he would have used if he had been let alone, he smiled and said: “The hill.”");
        document.Numbered($"I accept {people.Hydrologist.Formal}’s figure. The storm was one to be expected at {people.Town} about once in {Amount("twenty-five years")}. The design standard for the relief sewer, as it appears in the company’s own application to the regulator, was {Amount("one in thirty")}. If the sewer had been what it was said to be, it would have held.");
        document.Numbered($"Both professors paid tribute to the rainfall book of the allotment society. {people.OtherHydrologist.Formal} called it the best private record that he had seen north of the Alps. I have directed that it be returned to its keeper and not to the company’s solicitors, in whose store it has spent the last {Amount("two")} years.");
    }

    private static void Engineering(VerdictDocument document, FloodPeople people)
    {
        document.Heading("Drainage engineering", 2);
        document.Numbered($"{people.Engineer.Full} (for the claimants) and {people.OtherEngineer.Full} (for the company) made a joint statement on {On("2 December 2022")}, which records agreement on {Amount("seventeen")} of {Amount("nineteen")} questions. They agree that the missing thirty metres reduced the capacity of the whole to about {Amount("22 per cent")}; that with the penstock shut in time no house would have been flooded even so; and that to finish the pipe in {On("2004")} would have taken {Amount("five weeks")}.");
        document.Numbered($"The first of the two questions on which they differ is whether anything could have been done after {On("10 p.m.")}. {people.Engineer.Formal} would have broken the wall of the cricket field with an excavator. {people.OtherEngineer.Formal} doubts whether an excavator could have been found. On {On("day 8")} a claimant called out from the back of the court that there was one in his yard, with the key in it. I told him that he must not do that, and asked {people.OtherEngineer.Formal} to assume it. “In that case,” he said, “yes.”");
        document.Numbered($"The second is whether the drawing of {On("2006")}, on which the pipe is shown at full width to the outfall, is a mistake or a falsehood. That is a question for me. The draughtsman’s name is on it (“{new Invention.Cast(1417).Witness("en", isWoman: false).Abbreviated}”), but he died in {On("2012")}. There is the evidence of the labourer who remembers what the foreman said, given without any idea that it mattered. There is the fact that the missing length is drawn in a line of a slightly different thickness. On the balance of probabilities I find that it was drawn by somebody who knew that it was not there.");
        document.Numbered($"The camera survey of {On("day 9")} deserves a word. It was {people.OtherEngineer.Formal}’s idea, and it was against the interest of those who were paying him. At {Amount("609.7 metres")} from the manhole in {Place("Tanpit Row")} the smooth wall of the pipe stops, and there is brick. We watched it together on a screen in court. For some time nobody said anything.");
        document.Lettered(
            $"Capacity of the relief sewer as designed: {Amount("1.90 cubic metres a second")}.",
            $"Capacity of the brick length: {Amount("0.41 cubic metres a second")}.",
            $"Flow at the time of greatest level, according to {people.Hydrologist.Formal}: {Amount("1.72 cubic metres a second")}.",
            $"The same according to {people.OtherHydrologist.Formal}: {Amount("1.55 cubic metres a second")}.",
            $"The same as estimated by a lodger with an orange: {Amount("1.66 cubic metres a second")}.");
    }
}
