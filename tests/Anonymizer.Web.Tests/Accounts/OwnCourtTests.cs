using Anonymizer.Core.Detection;
using Anonymizer.Core.Quality;
using Anonymizer.Core.Teaching;
using Anonymizer.Web.Data;
using Anonymizer.Web.Lists;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Quality;
using Anonymizer.Web.Teaching.Moderation;
using Anonymizer.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Accounts;

/// <summary>A trainer of one court has its corrections, figures and lists, and learns nothing of another's.</summary>
public sealed class OwnCourtTests(WebApp app) : IClassFixture<WebApp>
{
    private static readonly Actor Chief = new(Guid.CreateVersion7(), "chief", [Role.Administrator]);

    private readonly Door _door = app.Services.GetRequiredService<Door>();

    [Fact]
    public async Task Corrections_of_ones_own_court_are_moderated_and_those_of_another_are_not_there()
    {
        var (own, foreign) = (await ReviewedAsync(), await ReviewedAsync());
        var trainer = TrainerOf(own.Court);
        var filter = new CorrectionFilter(IsAny: true);

        var seen = (await _door.AskAsync(new ListCorrections(filter), trainer)).Corrections;
        var strange = (await _door.AskAsync(new ListCorrections(filter with { VerdictId = foreign.Verdict }), Chief)).Corrections[0].Row.Id;

        seen.ShouldNotBeEmpty();
        seen.ShouldAllBe(item => item.Row.VerdictId == own.Verdict);
        (await _door.AskAsync(new GetCorrectionGroups(filter), trainer)).Groups.Sum(group => group.Count).ShouldBe(seen.Count);
        (await _door.AskAsync(new ListCorrections(filter with { VerdictId = foreign.Verdict }), trainer)).Total.ShouldBe(0);
        await Should.ThrowAsync<NotFoundException>(() => _door.TellAsync(new DecideCorrections([strange], CorrectionState.Excluded), trainer));
        await Should.ThrowAsync<NotFoundException>(() => _door.TellAsync(new AmendCorrection(strange, null), trainer));
        (await _door.AskAsync(new DecideMatching(filter, CorrectionState.Excluded, [foreign.Verdict]), trainer)).ShouldBe(new MatchingDecided(0, 0));
        (await _door.AskAsync(new DecideMatching(filter, CorrectionState.Excluded), trainer)).Decided.ShouldBe(seen.Count);
        (await _door.AskAsync(new ListCorrections(filter with { State = CorrectionState.Excluded }), Chief)).Corrections.Select(item => item.Row.VerdictId).Distinct().ShouldBe([own.Verdict]);
    }

    [Fact]
    public async Task Figures_are_those_of_ones_own_court_and_gold_is_for_who_sees_all()
    {
        var (own, foreign) = (await ReviewedAsync(), await ReviewedAsync());
        var trainer = TrainerOf(own.Court);
        var all = new QualityQuestion(null, FactFilter.All);

        var board = await _door.AskAsync(new GetQuality(all), trainer);

        (board.Whole.Documents, board.GoldSets.Count).ShouldBe((1, 0));
        board.Courts.Keys.ShouldBe([own.Court.ToString()]);
        (await _door.AskAsync(new GetSpans(all with { Filter = new FactFilter { Document = foreign.Verdict } }), trainer)).Text.ShouldBeNull();
        (await _door.AskAsync(new GetSpans(all with { Filter = new FactFilter { Document = own.Verdict } }), trainer)).Text.ShouldNotBeNull();
        (await _door.AskAsync(new ListSpans(all), trainer)).ShouldAllBe(span => span.Document == own.Verdict);
        (await _door.AskAsync(new GetBehaviour(30, QualityDimension.Court), trainer)).Rows.Select(row => row.Reviews).Sum().ShouldBe(1);
        await Should.ThrowAsync<ForbiddenException>(() => _door.AskAsync(new GetQuality(new QualityQuestion(Guid.CreateVersion7(), FactFilter.All)), trainer));
        await Should.ThrowAsync<ForbiddenException>(() => _door.AskAsync(new GetLearningCurve(Guid.CreateVersion7()), trainer));
    }

    [Fact]
    public async Task Lists_are_those_of_ones_own_court_and_of_cases_that_are_ones_own_alone()
    {
        var number = $"K {Guid.CreateVersion7():N}";
        var (own, foreign) = (await ReviewedAsync(), await ReviewedAsync());
        var (ownCase, sharedCase) = (await ReviewedAsync(own.Name), await ReviewedAsync(own.Name, number));
        await ReviewedAsync(foreign.Name, number);
        await ListAsync(own.Verdict, ListScope.Court, "Ownwords");
        await ListAsync(ownCase.Verdict, ListScope.Case, "Owncase");
        await ListAsync(foreign.Verdict, ListScope.Court, "Foreignwords");
        await ListAsync(sharedCase.Verdict, ListScope.Case, "Sharedcase");
        var trainer = TrainerOf(own.Court);

        var seen = await _door.AskAsync(new GetLists(), trainer);
        var strange = (await _door.AskAsync(new GetLists(), Chief)).Rows.Where(row => row.Text is "Foreignwords" or "Sharedcase").Select(row => row.Id).ToList();

        (seen.Total, strange.Count).ShouldBe((2, 2));
        seen.Rows.Select(row => row.Text).ShouldBe(["Ownwords", "Owncase"], ignoreOrder: true);
        foreach (var id in strange)
        {
            await Should.ThrowAsync<NotFoundException>(() => _door.TellAsync(new RemoveFromList(id), trainer));
        }

        await _door.TellAsync(new RemoveFromList(seen.Rows[0].Id), trainer);
        (await _door.AskAsync(new GetLists(), trainer)).Total.ShouldBe(1);
    }

    private static Actor TrainerOf(Guid court) => new(Guid.CreateVersion7(), "trainer of one court", [Role.Trainer]) { Courts = [court] };

    private Task ListAsync(Guid verdict, ListScope scope, string words) =>
        _door.TellAsync(new AddToList(verdict, scope, [words], EntityType.Person, IsLeft: false, "always so"), Chief);

    /// <summary>A verdict of a court whose review was completed by a person, and so teaches.</summary>
    private async Task<(Guid Verdict, Guid Court, string Name)> ReviewedAsync(string? court = null, string? number = null)
    {
        var name = court ?? $"Court {Guid.CreateVersion7():N}";
        using var client = app.CreateApiClient();
        var id = (await client.UploadAsync(AWordFile.With($"{WebApp.Person} appealed, {Guid.CreateVersion7()}."), "verdict.docx", ("court", name), ("caseNumber", number ?? $"K {Guid.CreateVersion7():N}"))).Id;
        var row = await client.SettledAsync(id);
        await app.ReviewAsync(id, Chief);

        return (id, row.CourtId!.Value, name);
    }
}
