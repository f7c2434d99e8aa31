using Anonymizer.SampleMaker.Verdicts;
using Anonymizer.SampleMaker.Verdicts.Flood;
using Anonymizer.SampleMaker.Writing;

namespace Anonymizer.SampleMaker;

/// <summary>All samples, in the order of their numbers.</summary>
public static class Library
{
    public static IEnumerable<VerdictDocument> All() =>
    [
        HumanRights.Write(),
        CountyCourt.Write(),
        Sentencing.Write(),
        FamilyCourt.Write(),
        EmploymentTribunal.Write(),
        BoundaryDispute.Write(),
        LatvianCourt.Write(),
        WritPetition.Write(),
        InsuranceClaim.Write(),
        AsylumAppeal.Write(),
        CompanyDispute.Write(),
        MedicalNegligence.Write(),
        ShortOrder.Write(),
        FloodJudgment.Write(),
    ];
}
