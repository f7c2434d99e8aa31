using System.ComponentModel.DataAnnotations;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace Anonymizer.Web.Accounts;

/// <summary>Change of one's own password; after a one-time password the only page that is open.</summary>
public sealed partial class PasswordPage(SignInManager<Account> signIn, NavigationManager navigation, Door door)
{
    private string? _refused;

    [SupplyParameterFromForm]
    private PasswordForm Form { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    protected override void OnInitialized() => Form ??= new PasswordForm();

    private async Task ChangeAsync()
    {
        var account = await signIn.UserManager.GetUserAsync(Http.User);

        if (account is null)
        {
            navigation.NavigateTo(AccountSetup.SignInPath);

            return;
        }

        account.MustChangePassword = false;
        var result = await signIn.UserManager.ChangePasswordAsync(account, Form.Current, Form.New);

        if (!result.Succeeded)
        {
            _refused = string.Join(' ', result.Errors.Select(error => error.Description));

            return;
        }

        await door.TellAsync(new NoteAccountStep(account.Id, AccountStep.PasswordChanged), Actor.Service);
        await signIn.RefreshSignInAsync(account);
        navigation.NavigateTo("/");
    }

    private sealed class PasswordForm : IValidatableObject
    {
        public string Current { get; set; } = "";

        public string New { get; set; } = "";

        public string Again { get; set; } = "";

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (string.IsNullOrEmpty(Current))
            {
                yield return new ValidationResult(Texts.Of("password.current-missing"), [nameof(Current)]);
            }

            if (string.IsNullOrEmpty(New))
            {
                yield return new ValidationResult(Texts.Of("password.new-missing"), [nameof(New)]);
            }
            else if (New == Current)
            {
                yield return new ValidationResult(Texts.Of("password.same"), [nameof(New)]);
            }

            if (New != Again)
            {
                yield return new ValidationResult(Texts.Of("password.differ"), [nameof(Again)]);
            }
        }
    }
}
