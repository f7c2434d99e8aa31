using System.Net;
using System.Security.Claims;
using Anonymizer.Web.Accounts;
using Anonymizer.Web.Accounts.People;
using Anonymizer.Web.AsCode;
using Anonymizer.Web.Audit;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Anonymizer.Web.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Anonymizer.Web.Tests.Accounts;

/// <summary>Against a real OpenID Connect server: OpenIddict.</summary>
public sealed class DirectoryTests : IAsyncLifetime
{
    private const string Secret = "a secret of the directory";

    private readonly WebApplication _directory = MakeDirectory();
    private DirectoryApp _app = null!;

    private static ClaimsIdentity Who { get; set; } = new();

    public async ValueTask InitializeAsync()
    {
        await _directory.StartAsync();
        _app = new DirectoryApp(_directory.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _directory.DisposeAsync();
    }

    [Fact]
    public async Task Whom_the_directory_vouches_for_comes_in_with_the_role_of_their_group()
    {
        using var browser = await SignInAsync("sub-1", "clerk@court.example", "court-reviewers");

        (await browser.GetAsync(new Uri("/api/v1/courts", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync(new Uri("/api/v1/models", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await AccountsAsync()).Single(account => account.Email == "clerk@court.example").ShouldSatisfyAllConditions(
            account => account.Grants.ShouldBe([new Grant(Role.Reviewer)]), account => account.IsFromDirectory.ShouldBeTrue());
    }

    [Fact]
    public async Task Another_group_at_the_next_sign_in_is_another_role()
    {
        (await SignInAsync("sub-2", "moved@court.example", "court-reviewers")).Dispose();
        (await SignInAsync("sub-2", "moved@court.example", "court-audit")).Dispose();

        (await AccountsAsync()).Single(account => account.Email == "moved@court.example").Grants.ShouldBe([new Grant(Role.Auditor)]);
    }

    [Fact]
    public async Task Who_is_in_no_group_of_ours_or_is_called_like_a_local_account_stays_out()
    {
        using var stranger = await SignInAsync("sub-3", "stranger@court.example", "gardeners");
        using var twin = await SignInAsync("sub-4", WebApp.Email, "court-reviewers");

        (await stranger.GetAsync(new Uri("/api/v1/courts", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await twin.GetAsync(new Uri("/api/v1/courts", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_group_of_one_court_is_a_role_there_and_the_ledger_and_other_sign_ins_know_when_it_changes()
    {
        await _app.Services.GetRequiredService<Door>().TellAsync(new AddCourt("Riga court"), Actor.Service);
        var court = (await _app.Services.GetRequiredService<Door>().AskAsync(new ListCourts(), Actor.Service)).Single(row => row.Name == "Riga court").Id;
        using var first = await SignInAsync("sub-5", "both@court.example", "court-reviewers");
        var before = await StampAsync();

        using var again = await SignInAsync("sub-5", "both@court.example", "court-reviewers");
        (await StampAsync()).ShouldBe(before, "nothing changed");
        using var moved = await SignInAsync("sub-5", "both@court.example", "riga-audit");

        (await StampAsync()).ShouldNotBe(before);
        (await AccountsAsync()).Single(account => account.Email == "both@court.example").Grants.ShouldBe([new Grant(Role.Auditor, court)]);
        (await moved.GetAsync(new Uri("/api/v1/retention/holds", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var entries = await _app.Services.GetRequiredService<Door>().AskAsync(new GetLedger(new LedgerFilter("take-directory-rights")), Actor.Service);
        entries.Entries.Select(entry => entry.Details).ShouldContain(details => details.Contains($"auditor@{court} -reviewer", StringComparison.Ordinal));
        using var gone = await SignInAsync("sub-5", "both@court.example", "gardeners");
        (await AccountsAsync()).Single(account => account.Email == "both@court.example").Grants.ShouldBeEmpty();
        (await gone.GetAsync(new Uri("/api/v1/courts", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        async Task<string?> StampAsync()
        {
            await using var scope = _app.Services.CreateAsyncScope();

            return (await scope.ServiceProvider.GetRequiredService<AppDbContext>().Users.AsNoTracking().SingleAsync(account => account.UserName == "both@court.example")).SecurityStamp;
        }
    }

    [Fact]
    public async Task A_forged_answer_opens_nothing()
    {
        using var browser = _app.CreateBrowser();
        (await browser.GetAsync(new Uri("/login/directory", UriKind.Relative))).Dispose();

        using var forged = await browser.GetAsync(new Uri("/signin-oidc?code=forged&state=forged", UriKind.Relative));

        (forged.StatusCode, forged.Headers.Location?.ToString()).ShouldBe((HttpStatusCode.Redirect, "/login"));
        (await browser.GetAsync(new Uri("/login/directory/done", UriKind.Relative))).Headers.Location!.ToString().ShouldContain("/login");
    }

    private async Task<IReadOnlyList<AccountLine>> AccountsAsync() =>
        await _app.Services.GetRequiredService<Door>().AskAsync(new ListAccounts(), new Actor(Guid.CreateVersion7(), "chief", [Role.Administrator]));

    /// <summary>The way of a browser: to the directory, back with a code, in.</summary>
    private async Task<HttpClient> SignInAsync(string subject, string email, string group)
    {
        Who = new ClaimsIdentity([new Claim(Claims.Subject, subject), new Claim(Claims.Email, email), new Claim("roles", group)], "directory");
        var browser = _app.CreateBrowser();
        using var start = await browser.GetAsync(new Uri("/login/directory", UriKind.Relative));
        using var outside = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var vouched = await outside.GetAsync(start.Headers.Location);
        vouched.StatusCode.ShouldBe(HttpStatusCode.Redirect, await vouched.Content.ReadAsStringAsync());
        using var back = await browser.GetAsync(new Uri(vouched.Headers.Location!.PathAndQuery, UriKind.Relative));
        using var done = await browser.GetAsync(back.Headers.Location);
        browser.DefaultRequestHeaders.Clear();

        return browser;
    }

    private static WebApplication MakeDirectory()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token");
            server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            server.RegisterScopes(Scopes.Email, Scopes.Profile);
            server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
            server.EnableDegradedMode();
            server.UseAspNetCore().DisableTransportSecurityRequirement();
            server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.ClientId != "anonymizer")
                {
                    context.Reject(Errors.InvalidClient);
                }

                return default;
            }));
            server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.ClientSecret != Secret)
                {
                    context.Reject(Errors.InvalidClient);
                }

                return default;
            }));
            server.AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                var who = new ClaimsPrincipal(Who);
                who.SetScopes(context.Request.GetScopes());
                who.SetDestinations(_ => [Destinations.IdentityToken, Destinations.AccessToken]);
                context.Principal = who;

                return default;
            }));
        });
        var app = builder.Build();
        app.UseRouting();
        app.UseAuthentication();

        return app;
    }

    private sealed class DirectoryApp(string authority) : WebApp
    {
        protected override void Configure(IWebHostBuilder builder)
        {
            base.Configure(builder);
            builder.UseSetting("Accounts:Directory:Authority", authority);
            builder.UseSetting("Accounts:Directory:ClientSecret", Secret);
            builder.UseSetting("Accounts:Directory:Roles:court-reviewers", Role.Reviewer);
            builder.UseSetting("Accounts:Directory:Roles:court-audit", Role.Auditor);
            builder.UseSetting("Accounts:Directory:Roles:riga-audit", $"{Role.Auditor}@Riga court");
        }
    }
}
