using Anonymizer.SampleMaker.Verdicts;
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
        ShortOrder.Write(),
    ];
}
