using FluentValidation;

namespace Anonymizer.Web.Policy;

/// <summary>What requests about policies check alike.</summary>
internal static class PolicyText
{
    public const int Longest = 200_000;

    public static IRuleBuilderOptions<T, string> MustBeAReason<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(reason => !string.IsNullOrWhiteSpace(reason)).WithMessage("Say why: the history shows it.").MaximumLength(PolicyMapping.LongestReason);
}
