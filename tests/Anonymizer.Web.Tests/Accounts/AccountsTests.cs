using System.Net;
using Anonymizer.Core;
using Anonymizer.Web.Accounts.People;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Anonymizer.Web.Tests.Support;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Accounts;

public sealed class AccountsTests(WebApp app) : IClassFixture<WebApp>
{
    private static readonly Actor Chief = new(Guid.CreateVersion7(), "chief", [Role.Administrator]);
    private static readonly Uri Courts = new("/api/v1/courts", UriKind.Relative);

    private readonly Door _door = app.Services.GetRequiredService<Door>();

    [Fact]
    public async Task A_new_person_chooses_a_password_before_anything_else()
    {
        var made = await _door.AskAsync(new CreateAccount("new@court.example", [new Grant(Role.Reviewer)]), Chief);
        using var browser = app.CreateBrowser();

        (await browser.SignInAsync("new@court.example", made.OneTimePassword)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var before = await browser.GetAsync(Courts);
        (await browser.SubmitAsync("/account/password", ("Form.Current", made.OneTimePassword), ("Form.New", WebApp.Password), ("Form.Again", WebApp.Password))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var after = await browser.GetAsync(Courts);

        (before.StatusCode, after.StatusCode).ShouldBe((HttpStatusCode.Forbidden, HttpStatusCode.OK));
    }

    [Fact]
    public async Task Who_is_locked_or_reset_is_out_and_cannot_come_in_with_the_old_password()
    {
        var locked = await app.AddPersonAsync("locked@court.example", Role.Reviewer);
        var reset = await app.AddPersonAsync("reset@court.example", Role.Reviewer);

        await _door.TellAsync(new LockAccount(locked.Id, IsLocked: true), Chief);
        var made = await _door.AskAsync(new ResetAccount(reset.Id), Chief);

        (await SignInAsync("locked@court.example", WebApp.Password)).ShouldBe(HttpStatusCode.OK);
        (await SignInAsync("reset@court.example", WebApp.Password)).ShouldBe(HttpStatusCode.OK);
        (await SignInAsync("reset@court.example", made.OneTimePassword)).ShouldBe(HttpStatusCode.Redirect);
        await _door.TellAsync(new LockAccount(locked.Id, IsLocked: false), Chief);
        (await SignInAsync("locked@court.example", WebApp.Password)).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Other_rights_end_the_sign_ins_that_had_the_old_ones()
    {
        var person = await app.AddPersonAsync("changed@court.example", Role.Trainer);
        await using var scope = app.Services.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<Account>>();
        var before = await signIn.CreateUserPrincipalAsync((await signIn.UserManager.FindByIdAsync(person.Id.ToString()))!);

        await _door.AskAsync(new ChangeAccount(person.Id, [new Grant(Role.Auditor)]), Chief);

        await using var later = app.Services.CreateAsyncScope();
        (await later.ServiceProvider.GetRequiredService<SignInManager<Account>>().ValidateSecurityStampAsync(before)).ShouldBeNull();
        (await _door.AskAsync(new ListAccounts(), Chief)).Single(account => account.Id == person.Id).Grants.ShouldBe([new Grant(Role.Auditor)]);
    }

    [Fact]
    public async Task Nobody_changes_their_own_account_and_only_administrators_change_others()
    {
        var chief = await app.AddPersonAsync("own@court.example", Role.Administrator);

        (await Should.ThrowAsync<DomainException>(() => _door.AskAsync(new ChangeAccount(chief.Id, [new Grant(Role.Auditor)]), chief))).Code.ShouldBe("accounts.self");
        await Should.ThrowAsync<ForbiddenException>(() => _door.AskAsync(new CreateAccount("x@court.example", [new Grant(Role.Trainer)]), People.Trainer));
        await Should.ThrowAsync<ValidationException>(() => _door.AskAsync(new CreateAccount("x@court.example", [new Grant(Role.ApiClient)]), Chief));
        (await Should.ThrowAsync<DomainException>(() => _door.AskAsync(new CreateAccount("OWN@court.example", [new Grant(Role.Trainer)]), Chief))).Code.ShouldBe("accounts.known");
    }

    [Fact]
    public async Task A_change_of_rights_is_in_the_ledger_without_a_name()
    {
        var made = await _door.AskAsync(new CreateAccount("ledger@court.example", [new Grant(Role.Reviewer)]), Chief);

        await using var scope = app.Services.CreateAsyncScope();
        var entry = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<AuditRow>().SingleAsync(row => row.Action == "create-account" && row.Subject == $"account:{made.Id}");
        entry.Details.ShouldNotContain("ledger@");
    }

    [Fact]
    public async Task The_ledger_says_which_role_in_which_court_was_given_and_which_was_taken()
    {
        var court = new CourtRow { Id = Guid.CreateVersion7(), Key = $"ledger {Guid.CreateVersion7():N}", Name = "Ledger court" };
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        database.Add(court);
        await database.SaveChangesAsync();
        var person = await app.AddPersonAsync("by-court@court.example", Role.Trainer);

        await _door.AskAsync(new ChangeAccount(person.Id, [new Grant(Role.Auditor), new Grant(Role.Reviewer, court.Id)]), Chief);

        var entry = await database.Set<AuditRow>().SingleAsync(row => row.Action == "change-account" && row.Subject == $"account:{person.Id}");
        entry.Details.ShouldBe($$"""{"grants":["auditor","reviewer@{{court.Id}}"],"outcome":"\u002Bauditor \u002Breviewer@{{court.Id}} -trainer"}""");
        (await _door.AskAsync(new ListAccounts(), Chief)).Single(account => account.Id == person.Id).Grants.ShouldBe([new Grant(Role.Auditor), new Grant(Role.Reviewer, court.Id)]);
        await Should.ThrowAsync<NotFoundException>(() => _door.AskAsync(new ChangeAccount(person.Id, [new Grant(Role.Reviewer, Guid.CreateVersion7())]), Chief));
        await Should.ThrowAsync<ValidationException>(() => _door.AskAsync(new ChangeAccount(person.Id, []), Chief));
    }

    private async Task<HttpStatusCode> SignInAsync(string email, string password)
    {
        using var browser = app.CreateBrowser();
        using var answer = await browser.SignInAsync(email, password);

        return answer.StatusCode;
    }
}
