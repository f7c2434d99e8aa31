using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;
using Anonymizer.Ner.Models;

namespace Anonymizer.Ner.Tests;

public sealed class ShippedModelTests(ShippedModelTests.Shipped shipped) : IClassFixture<ShippedModelTests.Shipped>
{
    private const long SizeLimit = 50_000_000;

    [Theory]
    [InlineData("The applicant, Mr Jānis Bērziņš, was born in 1965 and lives in Valmiera.", "Jānis Bērziņš", "PERSON")]
    [InlineData("The applicant, Mr Jānis Bērziņš, was born in 1965 and lives in Valmiera.", "1965", "DATETIME")]
    [InlineData("The applicant, Mr Jānis Bērziņš, was born in 1965 and lives in Valmiera.", "Valmiera", "LOC")]
    [InlineData("The case originated in an application (no. 12345/06) against the Republic of Latvia.", "12345/06", "CODE")]
    [InlineData("On 3 May 2001 the Vidzeme Regional Court upheld the judgment against Zoltán Őry.", "3 May 2001", "DATETIME")]
    [InlineData("On 3 May 2001 the Vidzeme Regional Court upheld the judgment against Zoltán Őry.", "Zoltán Őry", "PERSON")]
    [InlineData("PW-2 Ramesh Kumar Sethi deposed that the accused Vikram Anand had left the shop.", "Ramesh Kumar Sethi", "PERSON")]
    [InlineData("PW-2 Ramesh Kumar Sethi deposed that the accused Vikram Anand had left the shop.", "Vikram Anand", "PERSON")]
    public void It_finds_what_names_somebody(string sentence, string surface, string type)
    {
        var span = new TextSpan(sentence.IndexOf(surface, StringComparison.Ordinal), sentence.IndexOf(surface, StringComparison.Ordinal) + surface.Length);

        var mentions = shipped.Recognizer.Recognize(VerdictText.FromPlain(sentence)).ToList();

        mentions.ShouldContain(mention => mention.Type == new EntityType(type) && mention.Span.Contains(span));
    }

    [Theory]
    [InlineData("The appeal is dismissed. There is no order as to costs.")]
    [InlineData("It follows that the complaint is manifestly ill-founded and must be rejected.")]
    public void It_leaves_law_alone(string sentence) =>
        shipped.Recognizer.Recognize(VerdictText.FromPlain(sentence)).Where(mention => !mention.IsNearMiss).ShouldBeEmpty();

    [Fact]
    public void It_is_small_and_its_weights_are_those_of_its_manifest()
    {
        new DirectoryInfo(shipped.Model.FolderPath).EnumerateFiles().Sum(file => file.Length).ShouldBeLessThan(SizeLimit);
        shipped.Model.ReadWeights().ShouldNotBeEmpty();
    }

    [Fact]
    public void It_says_where_it_comes_from()
    {
        shipped.Model.Manifest.Base.ShouldNotBeNull().Licence.ShouldNotBeEmpty();
        shipped.Model.Manifest.Data.ShouldAllBe(data => (data.Hash.Length == 64 || data.Hash.Length == 88) && data.Licence.Length > 0);
        File.Exists(Path.Combine(shipped.Model.FolderPath, "MODEL_CARD.md")).ShouldBeTrue();
    }

    /// <summary>The active model of the repository, loaded once.</summary>
    public sealed class Shipped : IDisposable
    {
        public Shipped()
        {
            var root = new DirectoryInfo(AppContext.BaseDirectory);

            while (root is not null && !File.Exists(Path.Combine(root.FullName, "Anonymizer.sln")))
            {
                root = root.Parent;
            }

            Model = new ModelRegistry(Path.Combine(root.ShouldNotBeNull().FullName, "models")).Active;
            Recognizer = NerRecognizer.Load(Model);
        }

        public ModelFolder Model { get; }

        public NerRecognizer Recognizer { get; }

        public void Dispose() => Recognizer.Dispose();
    }
}
