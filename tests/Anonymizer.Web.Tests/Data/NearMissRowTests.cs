using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;
using Anonymizer.Web.Data;

namespace Anonymizer.Web.Tests.Data;

public sealed class NearMissRowTests
{
    private static readonly VerdictText Text = VerdictText.FromPlain("Quillfeather left.");

    [Fact]
    public void Near_misses_are_kept_with_the_text_and_come_back_as_they_were()
    {
        var miss = new Mention(new TextSpan(0, 12), EntityType.Person, Need.NoMask, 0.21, new Explanation(MentionSource.Model, "m-1", "Found.")) { Role = EntityRole.Witness, IsNearMiss = true };

        var row = VerdictTextRow.Of(Guid.NewGuid(), Text, [miss]);

        row.ToNearMisses().ShouldBe([miss]);
        row.NearMisses.ShouldNotBeNull().ShouldNotContain("Quillfeather");
    }

    [Fact]
    public void A_verdict_read_before_has_none() => VerdictTextRow.Of(Guid.NewGuid(), Text).ToNearMisses().ShouldBeEmpty();
}
