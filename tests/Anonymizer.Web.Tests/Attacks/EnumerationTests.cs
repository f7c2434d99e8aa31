using System.Text.RegularExpressions;
using Anonymizer.Web.Data;
using Anonymizer.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Anonymizer.Web.Tests.Attacks;

/// <summary>Who has an account cannot be found out by signing in: not by the words, not by the work that is done, not by the lock (ASVS 6.3.8).</summary>
public sealed partial class EnumerationTests(EnumerationTests.CountingApp app) : IClassFixture<EnumerationTests.CountingApp>
{
    private const string Locked = "Too many wrong passwords.";

    [Fact]
    public async Task A_name_that_nobody_has_is_answered_like_a_wrong_password_for_the_same_work_and_is_locked_as_soon()
    {
        await app.AddPersonAsync("known@court.example", "reviewer");
        var known = await TriesAsync("known@court.example");
        var unknown = await TriesAsync("unknown@court.example");

        unknown.ShouldBe(known);
        known.Select(attempt => attempt.Checks).ShouldAllBe(checks => checks == 1);
        known.Select(attempt => attempt.Page.Contains(Locked, StringComparison.Ordinal)).ShouldBe([false, false, false, false, true, true, true]);
    }

    private async Task<IReadOnlyList<(string Page, int Checks)>> TriesAsync(string email)
    {
        using var browser = app.CreateBrowser();
        var tries = new List<(string, int)>();

        for (var attempt = 0; attempt < 7; attempt++)
        {
            var before = CountingHasher.Checks;
            using var answer = await browser.SignInAsync(email, "a wrong sentence");
            var page = (await answer.Content.ReadAsStringAsync()).Replace(email, "", StringComparison.Ordinal);
            tries.Add((Drawn().Replace(page, ""), CountingHasher.Checks - before));
        }

        return tries;
    }

    /// <summary>What differs from one answer to the next: tokens, nonces, markers.</summary>
    [GeneratedRegex("(nonce=|__RequestVerificationToken|<!--Blazor|value=)[^>]*>")]
    private static partial Regex Drawn();

    public sealed class CountingApp : WebApp
    {
        protected override void Configure(IServiceCollection services) => services.Replace(ServiceDescriptor.Scoped<IPasswordHasher<Account>, CountingHasher>());
    }

    private sealed class CountingHasher : PasswordHasher<Account>
    {
        private static int checks;

        public static int Checks => Volatile.Read(ref checks);

        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref checks);

            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
