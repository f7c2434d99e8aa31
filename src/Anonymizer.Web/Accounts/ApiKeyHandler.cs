using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Anonymizer.Web.Accounts.Keys;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Accounts;

/// <summary>Signs a program in by its key, sent as X-Api-Key or as a bearer token: one of the configuration's, or one that an administrator made.</summary>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    IOptionsMonitor<ApiOptions> configured,
    KnownKeys known) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiKey";

    /// <summary>The key that a request carries, or null.</summary>
    public static string? KeyIn(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();

        return request.Headers.TryGetValue("X-Api-Key", out var key) ? key.ToString()
            : authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? authorization["Bearer ".Length..].Trim()
            : null;
    }

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (KeyIn(Request) is not { } sent)
        {
            return AuthenticateResult.NoResult();
        }

        var claims = Configured(sent) ?? await known.FindAsync(sent, Context.RequestAborted);

        return claims is null
            ? AuthenticateResult.Fail("Unknown API key.")
            : AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, SchemeName)), SchemeName));
    }

    private IReadOnlyList<Claim>? Configured(string sent)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(sent));
        var key = configured.CurrentValue.Keys.FirstOrDefault(candidate => CryptographicOperations.FixedTimeEquals(Convert.FromHexString(candidate.Hash), hash));

        return key is null ? null : [new Claim(ClaimTypes.NameIdentifier, IdOf(key.Name).ToString()), new Claim(ClaimTypes.Name, key.Name), new Claim(ClaimTypes.Role, key.Role)];
    }

    private static Guid IdOf(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"api-key:{name}")).AsSpan(0, 16));
}
