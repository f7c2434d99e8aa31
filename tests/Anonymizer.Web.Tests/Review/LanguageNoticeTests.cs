using Anonymizer.Ner.Models;
using Anonymizer.Web.Review;
using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Review;

public sealed class LanguageNoticeTests : BunitContext
{
    private const string Latvian = "Tiesa uzskata, ka prasītājs nav pierādījis, ka līgums tika noslēgts, un tiesas spriedums ir spēkā no šī gada.";

    private readonly string _folder = Directory.CreateTempSubdirectory("anonymizer-models-").FullName;

    public LanguageNoticeTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "v1"));
        File.WriteAllText(Path.Combine(_folder, "v1", "manifest.json"), """
            {"version":"v1","network":{"vocabulary":8,"positions":16,"hidden":4,"layers":6,"heads":2,"inner":8,"shapes":3},
             "decoding":{"window":16,"context":2},"languages":["en"]}
            """);
        File.WriteAllText(Path.Combine(_folder, "v1", "labels.json"), """{"types":["PERSON"],"roles":["NONE"]}""");
        Services.AddSingleton(new ModelRegistry(_folder));
    }

    [Theory]
    [InlineData(Latvian, "v1", true)]
    [InlineData("The court held that the applicant had not been heard by the board.", "v1", false)]
    [InlineData(Latvian, "gone", false)]
    [InlineData(Latvian, null, false)]
    public void The_reviewer_is_told_when_the_model_was_not_made_for_the_language(string text, string? version, bool isTold)
    {
        var notice = Render<LanguageNotice>(parameters => parameters.Add(one => one.Text, text).Add(one => one.ModelVersion, version));

        notice.Markup.Contains("No model is made for the language", StringComparison.Ordinal).ShouldBe(isTold);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);

        if (disposing)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
