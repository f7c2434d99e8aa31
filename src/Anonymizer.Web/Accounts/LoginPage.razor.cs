using System.ComponentModel.DataAnnotations;
using Anonymizer.Web.Accounts.Directories;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Accounts;

/// <summary>Sign-in as a plain form: works without scripts and without a circuit.</summary>
public sealed partial class LoginPage(SignInManager<Account> signIn, NavigationManager navigation, Door door, SignInSecrecy secrecy, IOptions<DirectoryOptions> directory)
{
    private string? _refused;

    [SupplyParameterFromForm]
    private LoginForm Form { get; set; } = default!;

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    protected override void OnInitialized() => Form ??= new LoginForm();

    private async Task SignInAsync()
    {
        var account = await signIn.UserManager.FindByNameAsync(Form.Email);

        if (account?.PasswordHash is null || await signIn.UserManager.IsLockedOutAsync(account))
        {
            secrecy.Spend(signIn.UserManager.PasswordHasher, Form.Password);
        }

        var result = await signIn.PasswordSignInAsync(Form.Email, Form.Password, isPersistent: false, lockoutOnFailure: true);
        var isLocked = result.IsLockedOut || (account is null && secrecy.IsLocked(Form.Email));

        if (result.RequiresTwoFactor)
        {
            navigation.NavigateTo(navigation.GetUriWithQueryParameters(AccountSetup.CodePath, new Dictionary<string, object?> { ["ReturnUrl"] = ReturnUrl }));

            return;
        }

        await door.TellAsync(new NoteAccountStep(account?.Id, result.Succeeded ? AccountStep.SignedIn : result.IsLockedOut ? AccountStep.LockedOut : AccountStep.WrongPassword), Actor.Service);

        if (result.Succeeded)
        {
            navigation.NavigateTo(LocalAddress.IsLocal(ReturnUrl) ? ReturnUrl! : "/");

            return;
        }

        _refused = Texts.Of(isLocked ? "sign-in.locked" : "sign-in.wrong");
    }

    private sealed class LoginForm : IValidatableObject
    {
        public string Email { get; set; } = "";

        public string Password { get; set; } = "";

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (string.IsNullOrWhiteSpace(Email))
            {
                yield return new ValidationResult(Texts.Of("sign-in.email-missing"), [nameof(Email)]);
            }

            if (string.IsNullOrEmpty(Password))
            {
                yield return new ValidationResult(Texts.Of("sign-in.password-missing"), [nameof(Password)]);
            }
        }
    }
}
