using Anonymizer.Core;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;

namespace Anonymizer.Web.Lists;

/// <summary>Which list a verdict's terms stand in: that of its case, or that of its court.</summary>
internal static class ListPlace
{
    /// <exception cref="DomainException">lists.no-place: nobody said which case or court it is.</exception>
    public static string NameOf(Verdict verdict, ListScope scope) => NameOrNull(verdict, scope) ?? throw new DomainException(
        "lists.no-place", scope == ListScope.Case
            ? "This verdict has no case number yet. Write it under \"Case and court\", then try again."
            : "This verdict has no court yet. Write it under \"Case and court\", then try again.");

    public static string? NameOrNull(Verdict verdict, ListScope scope) => scope == ListScope.Case ? verdict.CaseNumber : verdict.Court;
}
