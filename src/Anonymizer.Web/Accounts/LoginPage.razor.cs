using System.ComponentModel.DataAnnotations;
using Anonymizer.Web.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace Anonymizer.Web.Accounts;

/// <summary>Sign-in as a plain form: works without scripts and without a circuit.</summary>
public sealed partial class LoginPage(SignInManager<Account> signIn, NavigationManager navigation)
{
    private string? _refused;

    [SupplyParameterFromForm]
    private LoginForm Form { get; set; } = default!;

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    protected override void OnInitialized() => Form ??= new LoginForm();

    private async Task SignInAsync()
    {
        var result = await signIn.PasswordSignInAsync(Form.Email, Form.Password, isPersistent: false, lockoutOnFailure: true);

        if (result.Succeeded)
        {
            navigation.NavigateTo(IsLocal(ReturnUrl) ? ReturnUrl! : "/");

            return;
        }

        _refused = result.IsLockedOut
            ? "Too many wrong passwords. Wait 15 minutes, or ask an administrator."
            : "The e-mail or the password is wrong.";
    }

    /// <summary>Only a path of this site: neither another host nor a protocol-relative address.</summary>
    private static bool IsLocal(string? url) => url is ['/', ..] && (url.Length == 1 || url[1] is not ('/' or '\\')) && !url.Any(char.IsControl);

    private sealed class LoginForm
    {
        [Required(ErrorMessage = "Enter your e-mail.")]
        public string Email { get; set; } = "";

        [Required(ErrorMessage = "Enter your password.")]
        public string Password { get; set; } = "";
    }
}
