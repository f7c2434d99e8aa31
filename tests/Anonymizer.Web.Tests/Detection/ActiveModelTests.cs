using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;
using Anonymizer.Ner.Models;
using Anonymizer.Web.Detection;

namespace Anonymizer.Web.Tests.Detection;

public sealed class ActiveModelTests
{
    [Fact]
    public void The_model_is_loaded_once_for_all_who_ask()
    {
        var source = new Source();
        using var active = new ActiveModel(source);

        using var first = active.Rent();
        using var second = active.Rent();

        second.Recognizer.ShouldBeSameAs(first.Recognizer);
        source.Loaded.Count.ShouldBe(1);
    }

    [Fact]
    public void Another_active_version_is_loaded_without_a_restart()
    {
        var source = new Source();
        using var active = new ActiveModel(source);
        using var before = active.Rent();
        source.ActiveVersion = "v2";

        using var after = active.Rent();

        (before.Version, after.Version).ShouldBe(("v1", "v2"));
    }

    [Fact]
    public void A_replaced_model_goes_only_when_its_last_user_is_done()
    {
        var source = new Source();
        using var active = new ActiveModel(source);
        var inUse = active.Rent();
        source.ActiveVersion = "v2";
        using var next = active.Rent();

        source.Loaded[0].IsDisposed.ShouldBeFalse();
        inUse.Dispose();

        source.Loaded[0].IsDisposed.ShouldBeTrue();
        source.Loaded[1].IsDisposed.ShouldBeFalse();
    }

    [Fact]
    public void A_model_that_is_replaced_while_it_is_loaded_stays_until_its_user_is_done()
    {
        var source = new Source();
        using var active = new ActiveModel(source);
        source.Loading = () => source.ActiveVersion = "v2";

        var inUse = active.Rent();

        (inUse.Version, source.Loaded[0].IsDisposed).ShouldBe(("v1", false));
        inUse.Dispose();
        source.Loaded[0].IsDisposed.ShouldBeTrue();
    }

    [Fact]
    public void Two_languages_with_models_of_their_own_keep_both_loaded()
    {
        var source = new Source { Portuguese = "v2" };
        using var active = new ActiveModel(source);

        using var english = active.Rent("en");
        using var portuguese = active.Rent("pt");
        using var again = active.Rent("en");

        (english.Version, portuguese.Version, again.Version).ShouldBe(("v1", "v2", "v1"));
        source.Loaded.Count.ShouldBe(2);
    }

    [Fact]
    public void The_end_of_the_service_frees_the_model()
    {
        var source = new Source();
        using (var active = new ActiveModel(source))
        {
            active.Rent().Dispose();
        }

        source.Loaded[0].IsDisposed.ShouldBeTrue();
    }

    private sealed class Source : IModelSource
    {
        public List<Recognizer> Loaded { get; } = [];

        public string ActiveVersion { get; set; } = "v1";

        public string? Portuguese { get; init; }

        public IReadOnlySet<string> ActiveVersions => new HashSet<string> { ActiveVersion, Portuguese ?? ActiveVersion };

        public ChosenModel Choose(string? language) => new(language == "pt" && Portuguese is { } own ? own : ActiveVersion, language, []);

        public Action Loading { get; set; } = () => { };

        public IRecognizer Load(string version)
        {
            Loading();
            Loaded.Add(new Recognizer());

            return Loaded[^1];
        }
    }

    private sealed class Recognizer : IRecognizer, IDisposable
    {
        public bool IsDisposed { get; private set; }

        public string Name => "test";

        public IEnumerable<Mention> Recognize(VerdictText text) => [];

        public void Dispose() => IsDisposed = true;
    }
}
