using Anonymizer.Web.Platform;
using FluentValidation;

namespace Anonymizer.Web.Accounts.People;

/// <summary>What every request about people's rights checks in the same way.</summary>
internal static class PersonRules
{
    /// <summary>The roles that a person can have; a program's is for keys.</summary>
    public static IReadOnlyList<string> Roles { get; } = [.. Role.All.Except([Role.ApiClient])];

    public static IRuleBuilderOptions<T, IReadOnlyList<string>> PersonRoles<T>(this IRuleBuilder<T, IReadOnlyList<string>> rule) => rule
        .Must(roles => roles is { Count: > 0 } && roles.All(Roles.Contains))
        .WithMessage("Choose at least one role.");
}
