using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace Anonymizer.Web.Accounts.Factors;

/// <summary>One's own second factor: a code that changes every half minute (TOTP, RFC 6238), and ten codes for when the telephone is lost.</summary>
public sealed partial class SecondFactorPage(SignInManager<Account> signIn, NavigationManager navigation, Door door)
{
    private const int Codes = 10;
    private const string Issuer = "Anonymizer";

    private string? _refused;
    private string? _key;
    private string? _uri;
    private bool _isOn;
    private bool _isWanted;
    private int _left;
    private IReadOnlyList<string>? _codes;

    [SupplyParameterFromForm]
    private CodeForm Form { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private UserManager<Account> Accounts => signIn.UserManager;

    protected override async Task OnInitializedAsync()
    {
        Form ??= new CodeForm();

        if (await Accounts.GetUserAsync(Http.User) is not { } account)
        {
            navigation.NavigateTo(AccountSetup.SignInPath);

            return;
        }

        _isOn = account.TwoFactorEnabled;
        _isWanted = Http.User.HasClaim(AccountClaims.MustAddFactor, "true");
        _left = _isOn ? await Accounts.CountRecoveryCodesAsync(account) : 0;

        if (!_isOn)
        {
            await ShowKeyAsync(account);
        }
    }

    private async Task ShowKeyAsync(Account account)
    {
        var key = await Accounts.GetAuthenticatorKeyAsync(account);

        if (key is null)
        {
            await Accounts.ResetAuthenticatorKeyAsync(account);
            await signIn.RefreshSignInAsync(account); // a new key ends the sign-ins that knew another
            key = (await Accounts.GetAuthenticatorKeyAsync(account))!;
        }

        _key = string.Join(' ', key.Chunk(4).Select(group => new string(group)));
        _uri = $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(account.UserName!)}?secret={key}&issuer={Issuer}";
    }

    private async Task AddAsync()
    {
        if (await CheckedAsync() is { } account)
        {
            await Accounts.SetTwoFactorEnabledAsync(account, true);
            await ShowCodesAsync(account, AccountStep.SecondFactorAdded);
        }
    }

    private async Task RenewCodesAsync() => await ShowCodesAsync((await Accounts.GetUserAsync(Http.User))!, AccountStep.RecoveryCodesMade);

    private async Task ShowCodesAsync(Account account, AccountStep step)
    {
        await door.TellAsync(new NoteAccountStep(account.Id, step), Actor.Service);
        _codes = [.. (await Accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, Codes))!];
        await signIn.RefreshSignInAsync(account);
    }

    private async Task RemoveAsync()
    {
        if (await CheckedAsync() is { } account)
        {
            await door.TellAsync(new NoteAccountStep(account.Id, AccountStep.SecondFactorRemoved), Actor.Service);
            await Accounts.SetTwoFactorEnabledAsync(account, false);
            await Accounts.ResetAuthenticatorKeyAsync(account);
            await signIn.RefreshSignInAsync(account);
            navigation.NavigateTo(AccountSetup.SecondFactorPath);
        }
    }

    /// <summary>The account, if the code that was typed is right.</summary>
    private async Task<Account?> CheckedAsync()
    {
        var account = (await Accounts.GetUserAsync(Http.User))!;
        var isRight = await Accounts.VerifyTwoFactorTokenAsync(account, Accounts.Options.Tokens.AuthenticatorTokenProvider, CodeForm.Clean(Form.Code));
        _refused = isRight ? null : Texts.Of("factor.wrong");

        return isRight ? account : null;
    }
}
