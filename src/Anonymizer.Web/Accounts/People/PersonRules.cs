using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using FluentValidation;

namespace Anonymizer.Web.Accounts.People;

/// <summary>What every request about people's rights checks in the same way.</summary>
internal static class PersonRules
{
    /// <summary>The roles that a person can have; a program's is for keys.</summary>
    public static IReadOnlyList<string> Roles { get; } = [.. Role.All.Except([Role.ApiClient])];

    public static IRuleBuilderOptions<T, IReadOnlyList<Grant>> PersonGrants<T>(this IRuleBuilder<T, IReadOnlyList<Grant>> rule) => rule
        .Must(grants => grants is { Count: > 0 } && grants.All(grant => Roles.Contains(grant.Role)))
        .WithMessage("Choose at least one role.");
}
