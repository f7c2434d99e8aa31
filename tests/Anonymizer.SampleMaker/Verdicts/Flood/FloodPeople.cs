using Anonymizer.Core.Detection;
using Anonymizer.SampleMaker.Invention;
using Anonymizer.SampleMaker.Writing;
using static Anonymizer.SampleMaker.Writing.Marks;

namespace Anonymizer.SampleMaker.Verdicts.Flood;

/// <summary>Everybody in the case who is not a claimant.</summary>
internal sealed record FloodPeople(
    Person Judge,
    Person ForClaimants,
    Person JuniorForClaimants,
    Person ForCompany,
    Person JuniorForCompany,
    Person Solicitor,
    Person Chairman,
    Person Director,
    Person Planner,
    Person Operator,
    Person Controller,
    Person Contractor,
    Person Councillor,
    Person Hydrologist,
    Person OtherHydrologist,
    Person Engineer,
    Person OtherEngineer,
    Person Adjuster)
{
    public Tag Company { get; } = Org("Calder and Westmarch Water plc", Need.Direct, EntityRole.Respondent);

    public Tag Town { get; } = Place("Calderthwaite");

    public Tag Beck { get; } = Place("Fuller’s Beck");

    public Tag Storm { get; } = Thing("Storm Hesper");

    public Tag Case { get; } = Code("HT-2021-000917");

    public static FloodPeople Invent()
    {
        var cast = new Cast(1414);

        return new FloodPeople(
            cast.Judge("en", isWoman: true, "Mrs Justice"),
            cast.Lawyer("en", isWoman: false),
            cast.Lawyer("en_NG", isWoman: true),
            cast.Lawyer("en", isWoman: true),
            cast.Lawyer("en_IND", isWoman: false),
            cast.Lawyer("en", isWoman: true),
            cast.Witness("en", isWoman: false, "Sir"),
            cast.Witness("de", isWoman: true, "Dr"),
            cast.Witness("en", isWoman: false),
            cast.Witness("en", isWoman: false),
            cast.Witness("lv", isWoman: true, "Ms"),
            cast.Witness("tr", isWoman: false),
            cast.Witness("en", isWoman: true, "Councillor"),
            Expert(cast.Witness("en", isWoman: true, "Professor")),
            Expert(cast.Witness("it", isWoman: false, "Professor")),
            Expert(cast.Witness("en_IND", isWoman: false, "Mr")),
            Expert(cast.Witness("en", isWoman: false, "Mr")),
            Expert(cast.Witness("en", isWoman: true, "Ms")));
    }

    private static Person Expert(Person person) => person with { Role = EntityRole.Expert };
}
