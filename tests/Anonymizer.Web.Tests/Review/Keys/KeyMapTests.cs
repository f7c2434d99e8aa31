using Anonymizer.Core;
using Anonymizer.Web.Review.Keys;

namespace Anonymizer.Web.Tests.Review.Keys;

public class KeyMapTests
{
    [Fact]
    public void No_two_commands_start_with_the_same_key()
    {
        ReviewCommands.All.Select(command => command.Key).ShouldBeUnique();
        ReviewCommands.All.Select(command => command.Id).ShouldBeUnique();
        KeyMap.Default.Commands.Count.ShouldBe(ReviewCommands.All.Count);
    }

    [Fact]
    public void A_changed_key_is_kept_and_the_first_one_is_free()
    {
        var map = KeyMap.Default.With("accept", "j");

        map.Of("accept").ShouldBe("j");
        map.Commands.ContainsKey("a").ShouldBeFalse();
        map.Changes.ShouldBe(new Dictionary<string, string> { ["accept"] = "j" });
        map.With("accept", "a").Changes.ShouldBeEmpty();
        map.With("reject", "a").Of("reject").ShouldBe("a");
    }

    [Fact]
    public void A_key_that_another_command_has_is_refused_with_what_it_does()
    {
        var refusal = Should.Throw<DomainException>(() => KeyMap.Default.With("accept", "r"));

        refusal.Code.ShouldBe("keys.conflict");
        refusal.Message.ShouldContain("reject this mention");
    }

    [Theory]
    [InlineData("Alt+j")]
    [InlineData("ā")]
    [InlineData("é")]
    public void A_key_is_one_character_or_one_with_alt(string key) => KeyMap.Default.With("accept", key).Of("accept").ShouldBe(key);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("ab")]
    [InlineData("Alt+")]
    [InlineData("Ctrl+a")]
    [InlineData("\t")]
    public void Anything_else_is_refused(string key) => Should.Throw<DomainException>(() => KeyMap.Default.With("accept", key)).Code.ShouldBe("keys.invalid");

    [Fact]
    public void Stored_keys_that_no_longer_fit_are_left_out()
    {
        KeyMap.Of(new Dictionary<string, string> { ["gone"] = "z", ["accept"] = "j", ["reject"] = "too long" }).Changes.Keys.ShouldBe(["accept"]);
        KeyMap.Of(new Dictionary<string, string> { ["accept"] = "r" }).Changes.ShouldBeEmpty();
    }
}
