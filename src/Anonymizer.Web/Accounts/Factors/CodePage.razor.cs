using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace Anonymizer.Web.Accounts.Factors;

/// <summary>The second step of a sign-in: the code of the app, or one of the recovery codes.</summary>
public sealed partial class CodePage(SignInManager<Account> signIn, NavigationManager navigation, Door door)
{
    private const int AppDigits = 6;

    private string? _refused;

    [SupplyParameterFromForm]
    private CodeForm Form { get; set; } = default!;

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Form ??= new CodeForm();

        if (await signIn.GetTwoFactorAuthenticationUserAsync() is null)
        {
            navigation.NavigateTo(AccountSetup.SignInPath);
        }
    }

    private async Task SignInAsync()
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } account)
        {
            return;
        }

        var code = CodeForm.Clean(Form.Code);
        var isOfApp = code.Length == AppDigits && code.All(char.IsAsciiDigit);
        var result = isOfApp
            ? await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(code);

        if (!result.Succeeded && !isOfApp)
        {
            await signIn.UserManager.AccessFailedAsync(account); // Identity counts wrong codes of the app only
        }

        await door.TellAsync(new NoteAccountStep(account.Id, StepOf(result, isOfApp)), Actor.Service);

        if (result.Succeeded)
        {
            navigation.NavigateTo(LocalAddress.IsLocal(ReturnUrl) ? ReturnUrl! : "/");

            return;
        }

        _refused = Texts.Of(result.IsLockedOut ? "sign-in.locked" : "factor.wrong");
    }

    private static AccountStep StepOf(SignInResult result, bool isOfApp) =>
        result.Succeeded ? (isOfApp ? AccountStep.SignedIn : AccountStep.SignedInByRecoveryCode)
        : result.IsLockedOut ? AccountStep.LockedOut
        : AccountStep.WrongCode;
}
