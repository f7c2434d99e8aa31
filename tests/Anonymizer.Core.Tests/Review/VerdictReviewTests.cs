using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Review;

public class VerdictReviewTests
{
    private readonly VerdictReview review = AReview.Of("[Anna Berg|PERSON|1] sued [Acme|ORG|2].\nMs [Berg|PERSON|1] lives in Riga, said Lind.");

    [Fact]
    public void Everything_proposed_is_pending_at_the_start()
    {
        review.Pending.ShouldBe(3);
        review.Annotations.ShouldBeEmpty();
        review.Entities.Select(entity => entity.Mentions.Count).ShouldBe([2, 1]);
    }

    [Fact]
    public void An_accepted_suggestion_is_an_annotation()
    {
        var accepted = review.Apply(new SuggestionDecided(2, Decision.Accepted));

        accepted.Annotations.Select(accepted.Words).ShouldBe(["Acme"]);
        accepted.Pending.ShouldBe(2);
    }

    [Fact]
    public void A_rejected_suggestion_is_no_longer_a_mention_of_its_entity()
    {
        var rejected = review.Apply(new SuggestionDecided(1, Decision.Rejected));

        rejected.Entities.Single(entity => entity.Id == 1).Mentions.Select(rejected.Words).ShouldBe(["Berg"]);
    }

    [Fact]
    public void One_decision_reaches_all_mentions_of_an_entity()
    {
        var accepted = review.Apply(new EntityDecided(1, Decision.Accepted));

        accepted.Annotations.Select(accepted.Words).ShouldBe(["Anna Berg", "Berg"]);
    }

    [Fact]
    public void Added_words_are_accepted_and_trimmed_of_the_space_and_comma_beside_them()
    {
        var added = review.Apply(review.Add([SpanOf(" Riga,")], EntityType.Location));

        added.Annotations.Select(added.Words).ShouldBe(["Riga"]);
        added.Suggestions.Single(suggestion => suggestion.IsAdded).Id.ShouldBe(4);
    }

    [Fact]
    public void Added_words_that_name_a_known_entity_join_it()
    {
        var added = review.Apply(review.Add([SpanOf("Lind")], EntityType.Person));
        var again = AReview.Of("[Lind|PERSON|7] and LIND").Add([new TextSpan(9, 13)], EntityType.Person);

        added.Entities.Count.ShouldBe(3);
        again.EntityId.ShouldBe(7);
    }

    [Fact]
    public void An_added_span_takes_the_place_of_what_it_overlaps()
    {
        var added = review.Apply(review.Add([SpanOf("Ms Berg")], EntityType.Person));

        added.Suggestions.Select(suggestion => added.Words(suggestion.Mention)).ShouldBe(["Anna Berg", "Acme", "Ms Berg"]);
    }

    [Fact]
    public void A_selection_over_two_paragraphs_becomes_a_span_in_each()
    {
        review.Add([SpanOf("sued Acme.\nMs")], EntityType.Person).Spans.Select(review.Text.At).ShouldBe(["sued Acme.", "Ms"]);
    }

    [Fact]
    public void A_selection_that_ends_within_a_word_takes_the_word_and_not_its_possessive()
    {
        var text = AReview.Of("Annabel Lee's house");

        text.Add([new TextSpan(3, 9)], EntityType.Person).Spans.Select(text.Text.At).ShouldBe(["Annabel Lee"]);
    }

    [Fact]
    public void A_selection_without_words_is_refused()
    {
        Should.Throw<DomainException>(() => review.Add([SpanOf(", ")], EntityType.Person)).Code.ShouldBe("review.empty-selection");
    }

    [Fact]
    public void An_added_annotation_can_be_removed_and_a_proposed_one_cannot()
    {
        var added = review.Apply(review.Add([SpanOf("Riga")], EntityType.Location));

        added.Apply(new AnnotationRemoved(4)).Suggestions.Count.ShouldBe(3);
        Should.Throw<DomainException>(() => added.Apply(new AnnotationRemoved(1))).Code.ShouldBe("review.not-added");
    }

    [Fact]
    public void A_new_type_need_or_role_holds_for_the_whole_entity_and_confirms_it()
    {
        var changed = review
            .Apply(new EntityRetyped(1, EntityType.Organization))
            .Apply(new EntityNeedChanged(1, Need.NoMask))
            .Apply(new EntityRoleChanged(1, EntityRole.Judge));

        changed.Annotations.ShouldAllBe(mention =>
            mention.Type == EntityType.Organization && mention.Need == Need.NoMask && mention.Role == EntityRole.Judge);
        changed.Annotations.Count.ShouldBe(2);
    }

    [Fact]
    public void Masking_a_judge_takes_the_role_away_that_a_policy_would_keep()
    {
        var judge = review.Apply(new EntityRoleChanged(1, EntityRole.Judge));

        var masked = judge.Apply(judge.ChangeNeed(1, Need.Direct));
        var shown = judge.Apply(judge.ChangeNeed(1, Need.NoMask));

        masked.Find(1)!.Mention.Role.ShouldBe(EntityRole.None);
        shown.Find(1)!.Mention.Role.ShouldBe(EntityRole.Judge);
    }

    [Fact]
    public void A_retyped_entity_keeps_its_rejected_mentions_rejected()
    {
        var changed = review.Apply(new SuggestionDecided(1, Decision.Rejected)).Apply(new EntityRetyped(1, EntityType.Organization));

        changed.Find(1)!.Decision.ShouldBe(Decision.Rejected);
    }

    [Fact]
    public void An_unlinked_mention_is_an_entity_of_its_own_and_a_linked_one_takes_over_its_entitys_type()
    {
        var unlinked = review.Apply(review.Unlink(3));
        var linked = review.Apply(new MentionLinked(2, 1));

        unlinked.Entities.Select(entity => entity.Id).ShouldBe([1, 2, 3]);
        linked.Find(2)!.Mention.Type.ShouldBe(EntityType.Person);
        linked.Entities.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_resized_mention_keeps_its_id_and_pushes_others_away()
    {
        var resized = review.Apply(review.Resize(1, SpanOf("Anna Berg sued Acme")));

        resized.Suggestions.Select(suggestion => suggestion.Id).ShouldBe([1, 3]);
        resized.Words(resized.Find(1)!.Mention).ShouldBe("Anna Berg sued Acme");
    }

    [Fact]
    public void Undo_brings_back_what_an_added_span_had_replaced()
    {
        var undone = review.Apply(review.Add([SpanOf("Ms Berg")], EntityType.Person)).Apply(new Undone());

        undone.Suggestions.ShouldBe(review.Suggestions);
        undone.CanUndo.ShouldBeFalse();
        Should.Throw<DomainException>(() => undone.Apply(new Undone())).Code.ShouldBe("review.nothing-to-undo");
    }

    [Fact]
    public void Accepting_the_rest_leaves_rejections_alone()
    {
        var done = review.Apply(new SuggestionDecided(2, Decision.Rejected)).Apply(new RestAccepted());

        done.Pending.ShouldBe(0);
        done.Annotations.Select(done.Words).ShouldBe(["Anna Berg", "Berg"]);
    }

    [Fact]
    public void A_mention_or_entity_that_is_gone_is_refused_with_what_to_do()
    {
        Should.Throw<DomainException>(() => review.Apply(new SuggestionDecided(99, Decision.Accepted))).Message.ShouldContain("Reload");
        Should.Throw<DomainException>(() => review.Apply(new EntityDecided(99, Decision.Accepted))).Code.ShouldBe("review.unknown-entity");
    }

    private TextSpan SpanOf(string words)
    {
        var start = review.Text.Value.IndexOf(words, StringComparison.Ordinal);

        return new TextSpan(start, start + words.Length);
    }
}
