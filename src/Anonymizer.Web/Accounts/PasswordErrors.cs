using Microsoft.AspNetCore.Identity;

namespace Anonymizer.Web.Accounts;

/// <summary>What is wrong with a password, in the reader's language.</summary>
internal sealed class PasswordErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordMismatch() => Of(nameof(PasswordMismatch), Texts.Of("password.current-wrong"));

    public override IdentityError PasswordTooShort(int length) => Of(nameof(PasswordTooShort), Texts.Of("password.short"));

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Of(nameof(PasswordRequiresUniqueChars), Texts.Of("password.few-different", uniqueChars));

    private static IdentityError Of(string code, string description) => new() { Code = code, Description = description };
}
