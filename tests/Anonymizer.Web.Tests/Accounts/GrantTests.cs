using System.Security.Claims;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Accounts.Directories;
using Anonymizer.Web.Accounts.People;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Anonymizer.Web.Queue;
using Anonymizer.Web.Release;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Rectifying;
using Anonymizer.Web.Tests.Support;
using CsCheck;

namespace Anonymizer.Web.Tests.Accounts;

/// <summary>Roles by court: what they allow, how they are stored, what of them a directory and the ledger say.</summary>
public sealed class GrantTests
{
    private static readonly Guid A = Guid.Parse("00000000-0000-7000-8000-0000000000aa");
    private static readonly Guid B = Guid.Parse("00000000-0000-7000-8000-0000000000bb");
    private static readonly Guid C = Guid.Parse("00000000-0000-7000-8000-0000000000cc");

    private static readonly string[] SomeRoles = ["reviewer", "auditor", "trainer"];
    private static readonly Guid?[] Places = [A, B, C, null];
    private static readonly Gen<Grant[]> Grants = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 3], (role, place) => new Grant(SomeRoles[role], Places[place])).Array[0, 8];

    [Fact]
    public void What_is_stored_allows_what_was_given_and_nothing_else() => Grants.Sample(grants =>
    {
        var stored = StoredGrants.Of(grants);
        var actor = People.With(grants);

        stored.ToGrants().ShouldBe(Grant.Least(grants));

        foreach (var role in SomeRoles)
        {
            foreach (var court in Places)
            {
                actor.IsIn(court, role).ShouldBe(grants.Any(grant => grant.Role == role && (grant.CourtId is null || grant.CourtId == court)), $"{role} in {court}");
            }

            actor.IsEverywhere(role).ShouldBe(grants.Contains(new Grant(role)));
            actor.IsSomewhere(role).ShouldBe(grants.Any(grant => grant.Role == role));
        }
    });

    [Fact]
    public void A_version_that_knows_only_roles_and_courts_allows_no_more_than_was_given() => Grants.Sample(grants =>
    {
        var stored = StoredGrants.Of(grants) with { More = [] };

        stored.ToGrants().Except(grants).ShouldBeEmpty();
    });

    [Fact]
    public void A_request_is_for_the_courts_whose_role_it_takes()
    {
        var mixed = People.With(new Grant(Role.Reviewer, A), new Grant(Role.Auditor, B), new Grant(Role.Operator, C));

        new AccessRule(typeof(OpenReview)).Allows(mixed).ShouldBeTrue();
        new AccessRule(typeof(OpenReview)).CourtsOf(mixed).ShouldBe([A]);
        new AccessRule(typeof(GetReview)).CourtsOf(mixed)!.ShouldBe([A, B], ignoreOrder: true);
        new AccessRule(typeof(GetServiceFigures)).CourtsOf(mixed)!.ShouldBe([B, C], ignoreOrder: true);
        new AccessRule(typeof(WithdrawRelease)).Allows(mixed).ShouldBeFalse();
        new AccessRule(typeof(ListAccounts)).Allows(mixed).ShouldBeFalse("accounts belong to all courts");
        new AccessRule(typeof(ListAccounts)).Allows(People.With(new Grant(Role.Auditor), new Grant(Role.Reviewer, A))).ShouldBeTrue();
        new AccessRule(typeof(OpenReview)).CourtsOf(People.With(new Grant(Role.Auditor), new Grant(Role.Reviewer, A))).ShouldBe([A]);
        new AccessRule(typeof(OpenReview)).CourtsOf(People.With(new Grant(Role.Reviewer), new Grant(Role.Auditor, A))).ShouldBeNull();
    }

    [Fact]
    public void A_sign_in_says_what_the_account_may_do_and_one_from_before_the_upgrade_still_does()
    {
        var mixed = People.With(new Grant(Role.Reviewer, A), new Grant(Role.Auditor, B));
        var before = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, A.ToString()), new Claim(ClaimTypes.Role, Role.Trainer), new Claim(ActorClaims.Limited, "true"), new Claim(ActorClaims.Court, B.ToString())], "test"));

        var back = Actor.Of(new ClaimsPrincipal(new ClaimsIdentity(mixed.Claims(), "test")));

        (back.IsIn(A, Role.Reviewer), back.IsIn(B, Role.Auditor), back.IsIn(B, Role.Reviewer), back.IsIn(A, Role.Auditor), back.IsIn(null, Role.Reviewer)).ShouldBe((true, true, false, false, false));
        (Actor.Of(before).IsIn(B, Role.Trainer), Actor.Of(before).IsIn(A, Role.Trainer), Actor.Of(before).IsEverywhere(Role.Trainer)).ShouldBe((true, false, false));
    }

    [Fact]
    public void A_change_says_which_role_in_which_court_was_given_and_which_taken()
    {
        var change = GrantChange.Between([new Grant(Role.Reviewer, A), new Grant(Role.Auditor)], [new Grant(Role.Auditor), new Grant(Role.Auditor, B), new Grant(Role.Trainer, A)]);

        change.AuditOutcome.ShouldBe($"+trainer@{A} -reviewer@{A}");
        GrantChange.Between([new Grant(Role.Auditor)], [new Grant(Role.Auditor), new Grant(Role.Auditor, B)]).IsNone.ShouldBeTrue("who may everywhere may there");
    }

    [Theory]
    [InlineData("reviewers", null, "reviewer")]
    [InlineData("reviewers", "Riga court", "reviewer@A")]
    [InlineData("reviewers", "Unknown court", "")]
    [InlineData("riga-audit", null, "auditor@A")]
    [InlineData("riga-audit", "Harbour court", "auditor@A")]
    [InlineData("reviewers riga-audit", "Harbour court", "auditor@A reviewer@B")]
    [InlineData("nowhere gardeners", null, "")]
    public void A_group_is_a_role_in_all_courts_of_the_person_or_in_the_one_that_it_names(string groups, string? court, string expected)
    {
        var options = new DirectoryOptions
        {
            Roles = new Dictionary<string, string> { ["reviewers"] = "reviewer", ["riga-audit"] = "auditor@RIGA  court", ["nowhere"] = "auditor@No court yet" },
            CourtClaim = court is null ? null : "court",
        };
        var who = new ClaimsPrincipal(new ClaimsIdentity([.. groups.Split(' ').Select(group => new Claim("roles", group)), .. court is null ? [] : new[] { new Claim("court", court) }]));

        var grants = DirectoryGrants.Of(who, options, new Dictionary<string, Guid> { [PlaceKey.Of("Riga court")] = A, [PlaceKey.Of("Harbour court")] = B });

        string.Join(' ', grants.Select(grant => grant.ToString().Replace(A.ToString(), "A", StringComparison.Ordinal).Replace(B.ToString(), "B", StringComparison.Ordinal))).ShouldBe(expected);
    }

    [Theory]
    [InlineData("reviewer", true)]
    [InlineData("reviewer@Riga court", true)]
    [InlineData("king", false)]
    [InlineData("king@Riga court", false)]
    [InlineData("reviewer@", false)]
    [InlineData("reviewer@ ", false)]
    public void A_mapping_that_means_nothing_is_refused_at_the_start(string mapped, bool isValid) => DirectoryGrants.IsValid(mapped).ShouldBe(isValid);
}
