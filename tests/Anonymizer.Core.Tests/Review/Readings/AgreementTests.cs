using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Readings;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Review.Readings;

public class AgreementTests
{
    private static readonly VerdictReview Proposal = AReview.Of("The court heard [Ann Smith|PERSON|1] in [Paris|LOC|2] today again.");

    private static VerdictReview AllAccepted => Proposal.Apply(new RestAccepted());

    [Fact]
    public void Two_who_decide_the_same_agree_in_every_word()
    {
        Agreement.Of(AllAccepted, AllAccepted).ShouldBe(new Agreement(Words: 9, Agreeing: 9, Marked: 3, MarkedAgreeing: 3, Kappa: 1));
    }

    [Fact]
    public void A_rejected_place_costs_its_words()
    {
        var second = Proposal.Apply(new SuggestionDecided(2, Decision.Rejected)).Apply(new RestAccepted());

        var agreement = Agreement.Of(AllAccepted, second);

        (agreement.Words, agreement.Agreeing, agreement.Marked, agreement.MarkedAgreeing).ShouldBe((9, 8, 3, 2));
        agreement.Share.ShouldBe(8 / 9d);
        agreement.Kappa.ShouldNotBeNull().ShouldBe(26 / 35d, 1e-9, "p_o = 72/81, p_e = 6/9·7/9 + 2/9·2/9 + 1/9·0/9 = 46/81");
    }

    [Fact]
    public void Another_type_is_no_agreement_but_what_both_leave_visible_is()
    {
        var retyped = Proposal.Apply(new EntityRetyped(1, EntityType.Organization)).Apply(new RestAccepted());
        var left = Proposal.Apply(Proposal.ChangeNeed(1, Need.NoMask)).Apply(new RestAccepted());

        Agreement.Of(AllAccepted, retyped).MarkedAgreeing.ShouldBe(1);
        Agreement.Of(left, Proposal.Apply(new SuggestionDecided(1, Decision.Rejected)).Apply(new RestAccepted())).Kappa.ShouldBe(1);
    }

    [Fact]
    public void A_verdict_without_words_and_one_in_which_nobody_is_masked_have_no_kappa()
    {
        var empty = VerdictReview.Start(VerdictText.FromPlain(""), new DetectionResult([], []));
        var nobody = VerdictReview.Start(VerdictText.FromPlain("Nobody is named."), new DetectionResult([], []));

        Agreement.Of(empty, empty).ShouldBe(new Agreement(0, 0, 0, 0, null));
        Agreement.Of(empty, empty).Share.ShouldBeNull();
        Agreement.Of(nobody, nobody).ShouldBe(new Agreement(3, 3, 0, 0, null));
        Agreement.Of(nobody, nobody).Share.ShouldBe(1);
        Agreement.Of(nobody, nobody).MarkedShare.ShouldBeNull();
    }
}
