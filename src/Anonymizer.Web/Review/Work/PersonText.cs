using Anonymizer.Web.Platform;

namespace Anonymizer.Web.Review.Work;

/// <summary>What people read for a person.</summary>
internal static class PersonText
{
    /// <summary>The name; for what has no account, that it has none.</summary>
    public static string Of(Person? person) => person?.Name ?? (person?.Id == Actor.Service.Id ? Texts.Of("work-person.service") : Texts.Of("work-person.none"));
}
