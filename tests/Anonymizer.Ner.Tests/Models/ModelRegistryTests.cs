using Anonymizer.Core;
using Anonymizer.Ner.Models;

namespace Anonymizer.Ner.Tests.Models;

public sealed class ModelRegistryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_activated_version_is_the_active_one_and_can_be_rolled_back()
    {
        TinyModel.Save(folder["v1"], "v1");
        TinyModel.Save(folder["v2"], "v2");
        var registry = new ModelRegistry(folder.FolderPath);

        registry.Activate("v2");
        registry.Active.Version.ShouldBe("v2");
        registry.Activate("v1");

        new ModelRegistry(folder.FolderPath).Active.Version.ShouldBe("v1");
        registry.List().Select(model => model.Version).ShouldBe(["v2", "v1"]);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../v1")]
    [InlineData("/etc")]
    public void An_unknown_version_is_refused_and_the_active_one_stays(string version)
    {
        TinyModel.Save(folder["v1"], "v1");
        var registry = new ModelRegistry(folder.FolderPath);
        registry.Activate("v1");

        Should.Throw<DomainException>(() => registry.Activate(version)).Code.ShouldBe("model.unknown");
        registry.Active.Version.ShouldBe("v1");
    }

    [Fact]
    public void A_reader_never_sees_half_of_a_switch()
    {
        TinyModel.Save(folder["v1"], "v1");
        TinyModel.Save(folder["v2"], "v2");
        var registry = new ModelRegistry(folder.FolderPath);
        registry.Activate("v1");
        var writer = Task.Run(
            () =>
            {
                for (var turn = 0; turn < 200; turn++)
                {
                    registry.Activate(turn % 2 == 0 ? "v2" : "v1");
                }
            },
            TestContext.Current.CancellationToken);

        while (!writer.IsCompleted)
        {
            registry.Active.Version.ShouldBeOneOf("v1", "v2");
        }

        writer.IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public void Without_an_active_version_the_user_is_told_to_activate_one() =>
        Should.Throw<DomainException>(() => new ModelRegistry(folder.FolderPath).Active).Code.ShouldBe("model.none");

    [Fact]
    public void A_language_with_a_version_of_its_own_gets_that_and_all_others_the_default()
    {
        TinyModel.Save(folder["v1"], "v1");
        TinyModel.Save(folder["v2"], "v2");
        var registry = new ModelRegistry(folder.FolderPath);
        registry.Activate("v1");
        registry.Activate("v2", "sr");

        registry.Choose("sr").Version.ShouldBe("v2");
        registry.Choose("hr").Version.ShouldBe("v2", "Croatian is so near to Serbian that a text does not always tell.");
        registry.Choose("en").Version.ShouldBe("v1");
        registry.Choose(null).Version.ShouldBe("v1");
        registry.Active.Version.ShouldBe("v1");
        registry.ReadActive().Versions.ShouldBe(["v1", "v2"], ignoreOrder: true);
    }

    [Fact]
    public void Another_default_leaves_the_languages_as_they_are()
    {
        TinyModel.Save(folder["v1"], "v1");
        TinyModel.Save(folder["v2"], "v2");
        var registry = new ModelRegistry(folder.FolderPath);
        registry.Activate("v1");
        registry.Activate("v1", "pt");

        registry.Activate("v2");

        (registry.Choose("pt").Version, registry.Choose("lv").Version).ShouldBe(("v1", "v2"));
    }

    [Fact]
    public void The_old_form_of_active_json_is_still_read()
    {
        TinyModel.Save(folder["v1"], "v1");
        File.WriteAllText(folder["active.json"], """{"version": "v1"}""");

        new ModelRegistry(folder.FolderPath).Choose("pt").Version.ShouldBe("v1");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("null")]
    public void An_active_json_that_cannot_be_read_is_told_and_mended_by_activating(string json)
    {
        TinyModel.Save(folder["v1"], "v1");
        File.WriteAllText(folder["active.json"], json);
        var registry = new ModelRegistry(folder.FolderPath);

        Should.Throw<DomainException>(() => registry.Active).Code.ShouldBe("model.none");
        registry.Activate("v1");
        registry.Active.Version.ShouldBe("v1");
    }

    [Theory]
    [InlineData("lv", true)]
    [InlineData("en", false)]
    [InlineData(null, false)]
    public void A_model_that_is_not_made_for_the_language_warns(string? language, bool warns)
    {
        var model = TinyModel.Save(folder["v1"], "v1");

        ChosenModel.Of(model, language).Warning.ShouldBeNull("Nobody said for which languages it was made.");
        var english = ModelFolder.WriteManifest(folder["v1"], model.Manifest with { Languages = ["en"] });
        (ChosenModel.Of(english, language).Warning is not null).ShouldBe(warns);
    }

    [Fact]
    public void Changed_weights_are_refused()
    {
        var model = TinyModel.Save(folder["v1"]);
        var file = folder[Path.Combine("v1", ModelFolder.WeightsFile)];
        var bytes = File.ReadAllBytes(file);
        bytes[^1] ^= 1;
        File.WriteAllBytes(file, bytes);

        Should.Throw<DomainException>(model.ReadWeights).Code.ShouldBe("model.damaged");
    }

    [Fact]
    public void A_manifest_that_cannot_be_read_is_refused()
    {
        TinyModel.Save(folder["v1"]);
        File.WriteAllText(folder[Path.Combine("v1", ModelFolder.ManifestFile)], "{");

        Should.Throw<DomainException>(() => ModelFolder.Open(folder["v1"])).Code.ShouldBe("model.damaged");
    }
}
