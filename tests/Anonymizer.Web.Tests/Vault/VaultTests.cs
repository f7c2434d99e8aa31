using System.Net;
using System.Net.Http.Json;
using Anonymizer.Core;
using Anonymizer.Core.Policy;
using Anonymizer.Web.Audit;
using Anonymizer.Web.Drafting.Preview;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Cases;
using Anonymizer.Web.Tests.Support;
using Anonymizer.Web.Vault;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Anonymizer.Web.Tests.Vault;

/// <summary>Who stands behind a replacement is opened by a role of its own, with a reason, for a while, and entered in the ledger.</summary>
public sealed class VaultTests(VaultTests.ClockedApp app) : IClassFixture<VaultTests.ClockedApp>
{
    private const string Reason = "The prosecutor asked in writing, 12 November.";

    private static readonly Actor Chief = new(Guid.CreateVersion7(), "chief", [Role.Administrator]);

    private readonly Actor _reader = new(Guid.CreateVersion7(), "reader", [Role.Reviewer, Role.MappingReader]);
    private readonly Actor _reviewer = new(Guid.CreateVersion7(), "reviewer", [Role.Reviewer]);
    private readonly Door _door = app.Services.GetRequiredService<Door>();

    [Fact]
    public async Task A_mapping_shows_who_stands_behind_what_only_while_it_is_open()
    {
        var (id, _) = await ReleasedAsync();
        (await Should.ThrowAsync<DomainException>(() => _door.AskAsync(new GetVerdictMapping(id), _reader))).Code.ShouldBe("mapping.closed");

        var opening = await _door.AskAsync(new OpenVerdictMapping(id, Reason), _reader);
        var mapping = await _door.AskAsync(new GetVerdictMapping(id), _reader);
        app.Clock.Pass(TimeSpan.FromMinutes(16));

        var person = mapping.Entities.Single(entity => entity.Names.Contains(WebApp.Person));
        person.Replacements.ShouldHaveSingleItem().ShouldNotContain("Quillfeather");
        mapping.OpeningId.ShouldBe(opening.Id);
        (await Should.ThrowAsync<DomainException>(() => _door.AskAsync(new GetVerdictMapping(id), _reader))).Code.ShouldBe("mapping.closed");
    }

    [Fact]
    public async Task What_one_opened_is_closed_to_everybody_else_and_an_administrator_has_no_key_by_office()
    {
        var (id, _) = await ReleasedAsync();
        await _door.AskAsync(new OpenVerdictMapping(id, Reason), _reader);
        var other = new Actor(Guid.CreateVersion7(), "other", [Role.MappingReader]);

        (await Should.ThrowAsync<DomainException>(() => _door.AskAsync(new GetVerdictMapping(id), other))).Code.ShouldBe("mapping.closed");
        await Should.ThrowAsync<ForbiddenException>(() => _door.AskAsync(new OpenVerdictMapping(id, Reason), Chief));
        await Should.ThrowAsync<ForbiddenException>(() => _door.AskAsync(new GetVerdictMapping(id), Chief));
        await Should.ThrowAsync<ForbiddenException>(() => _door.AskAsync(new OpenVerdictMapping(id, Reason), _reviewer));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   because   ")]
    public async Task Without_a_reason_nothing_opens(string reason)
    {
        var (id, _) = await ReleasedAsync();

        await Should.ThrowAsync<ValidationException>(() => _door.AskAsync(new OpenVerdictMapping(id, reason), _reader));
    }

    [Fact]
    public async Task Opening_looking_and_closing_stand_in_the_ledger_without_the_reason_and_the_list_has_the_reason()
    {
        var (id, _) = await ReleasedAsync();
        var opening = await _door.AskAsync(new OpenVerdictMapping(id, Reason), _reader);
        await _door.AskAsync(new GetVerdictMapping(id), _reader);
        await _door.TellAsync(new CloseMapping(opening.Id), Chief);

        var entries = (await _door.AskAsync(new GetLedger(new LedgerFilter(Actor: _reader.Id)), Chief)).Entries;
        entries.Select(entry => (entry.Action, entry.Subject)).ShouldBe([("get-verdict-mapping", $"verdict:{id}"), ("open-verdict-mapping", $"verdict:{id}")]);
        entries.ShouldAllBe(entry => !entry.Details.Contains("prosecutor"));
        (await _door.AskAsync(new GetLedger(new LedgerFilter("close-mapping", Subject: $"opening:{opening.Id}")), Chief)).Entries.ShouldHaveSingleItem();
        var noted = (await _door.AskAsync(new ListMappingOpenings(), Chief)).Single(one => one.Id == opening.Id);
        (noted.VerdictId, noted.Reason).ShouldBe((id, Reason));
        (await Should.ThrowAsync<DomainException>(() => _door.AskAsync(new GetVerdictMapping(id), _reader))).Code.ShouldBe("mapping.closed");
    }

    [Fact]
    public async Task Once_released_its_review_its_case_and_a_preview_hide_what_stands_there()
    {
        var (id, caseId) = await ReleasedAsync();

        (await _door.AskAsync(new GetOutlook(id), _reviewer)).Plan.Entities.Where(entity => !entity.IsKept).ShouldAllBe(entity => entity.Text == HiddenPlan.Text);
        (await _door.AskAsync(new GetCase(caseId), _reviewer)).Entities.SelectMany(entity => entity.Replacements).Distinct().ShouldBe([HiddenPlan.Text]);
        (await Should.ThrowAsync<DomainException>(() => _door.AskAsync(new PreviewPolicy(id, ReplacementPolicy.Default, ReplacementPolicy.Default), _reviewer))).Code.ShouldBe("mapping.hidden");

        await _door.AskAsync(new OpenCaseMapping(caseId, Reason), _reader);

        (await _door.AskAsync(new GetOutlook(id), _reader)).Plan.Entities.ShouldAllBe(entity => entity.Text != HiddenPlan.Text);
        (await _door.AskAsync(new GetCase(caseId), _reader)).Entities.SelectMany(entity => entity.Replacements).ShouldNotContain(HiddenPlan.Text);
        (await _door.AskAsync(new GetCaseMapping(caseId), _reader)).Entities.ShouldContain(entity => entity.Names.Contains(WebApp.Person));
    }

    [Fact]
    public async Task In_a_review_that_is_open_the_plan_is_the_reviewers_work()
    {
        using var client = app.CreateApiClient();
        var id = (await client.UploadAsync(AWordFile.With($"{WebApp.Person} appealed, {Guid.CreateVersion7()}."))).Id;
        await client.SettledAsync(id);

        (await _door.AskAsync(new GetOutlook(id), _reviewer)).Plan.Entities.ShouldAllBe(entity => entity.Text != HiddenPlan.Text);
        (await Should.ThrowAsync<DomainException>(() => _door.AskAsync(new OpenVerdictMapping(id, Reason), _reader))).Code.ShouldBe("mapping.not-released");
    }

    [Fact]
    public async Task The_interface_opens_shows_and_closes_it_for_an_account_with_the_role()
    {
        var (id, _) = await ReleasedAsync();
        var email = $"vault-{Guid.CreateVersion7():N}@court.example";
        await app.AddPersonAsync(email, Role.MappingReader);
        using var browser = app.CreateBrowser();
        (await browser.SignInAsync(email, WebApp.Password)).Dispose();
        browser.DefaultRequestHeaders.Clear();
        var mapping = new Uri($"/api/v1/verdicts/{id}/mapping", UriKind.Relative);

        (await browser.GetAsync(mapping)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        using var opened = await browser.PostAsJsonAsync(new Uri($"/api/v1/verdicts/{id}/mapping/openings", UriKind.Relative), new { reason = Reason });
        opened.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await browser.GetStringAsync(mapping)).ShouldContain("Quillfeather");
        (await browser.DeleteAsync(new Uri($"/api/v1/mappings/openings/{(await opened.Content.ReadFromJsonAsync<MappingOpening>())!.Id}", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await browser.GetAsync(mapping)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    private async Task<(Guid Verdict, Guid Case)> ReleasedAsync()
    {
        using var client = app.CreateApiClient();
        var id = (await client.UploadAsync(AWordFile.With($"{WebApp.Person} appealed, {Guid.CreateVersion7()}."), "verdict.docx", ("caseNumber", $"C {Guid.CreateVersion7():N}"))).Id;
        var row = await client.SettledAsync(id);
        await app.ReviewAsync(id);
        (await client.PostAsync(new Uri($"/api/v1/verdicts/{id}/releases", UriKind.Relative), null)).StatusCode.ShouldBe(HttpStatusCode.Created);

        return (id, row.CaseId!.Value);
    }

    public sealed class ClockedApp : WebApp
    {
        internal ShiftedTime Clock { get; } = new();

        protected override void Configure(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
    }
}
