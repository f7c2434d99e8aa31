using Anonymizer.Core.Unread;
using Anonymizer.Core.Verification;
using Anonymizer.Word.Packaging;
using Anonymizer.Word.Reading;
using static Anonymizer.Word.Tests.ADocx;
using static Anonymizer.Word.Tests.Redacting;

namespace Anonymizer.Word.Tests;

public sealed class WordReleaseTests
{
    private static readonly byte[] File = Saying("Zelda Quux appealed.").Footnote("See Zelda Quux.").Build();

    [Fact]
    public void A_clean_result_is_given_out_with_its_report()
    {
        var result = WordRelease.Make(File, ReplacementsOf(File, "Zelda Quux", "Person A"), Terms("Zelda Quux"));

        TextOf(result.File.ShouldNotBeNull()).ShouldBe("Person A appealed.\nSee Person A.\n");
        (result.Report.IsReleasable, result.Report.Replaced, result.Report.Leaks.Count).ShouldBe((true, 2, 0));
    }

    [Fact]
    public void A_redactor_that_does_nothing_is_caught()
    {
        var result = WordRelease.Make(File, [], Terms("Zelda Quux"));

        result.File.ShouldBeNull();
        result.Report.Leaks.Select(leak => leak.Part).ShouldBe(["word/document.xml", "word/footnotes.xml"], ignoreOrder: true);
        result.Report.Reasons.Count.ShouldBe(2);
    }

    [Fact]
    public void A_redactor_that_forgets_the_footnote_is_caught()
    {
        var onlyBody = ReplacementsOf(File, "Zelda Quux", "Person A").Take(1).ToList();

        WordRelease.Make(File, onlyBody, Terms("Zelda Quux")).Report.Leaks.ShouldHaveSingleItem().Part.ShouldBe("word/footnotes.xml");
    }

    [Fact]
    public void A_reader_blind_to_footnotes_fails_coverage()
    {
        var file = new PartCollector(PackageGuard.Open(File), UnreadRules.Default, new EmbeddedFiles(WordSettings.Default)).Collect();
        var blind = TextMapBuilder.Build(file with { Parts = [.. file.Parts.Where(part => part.Kind != "footnotes")] });

        PartInventory.Of(file, blind.Parts, PartTreatment.Read, UnreadRules.Default).NotInspected.ShouldHaveSingleItem().Part.ShouldBe("word/footnotes.xml");
    }

    [Fact]
    public void A_refused_file_is_refused_before_anything_is_written() =>
        Should.Throw<Core.DomainException>(() => WordRelease.Make("not a docx"u8.ToArray(), [], Terms())).Code.ShouldBe("word.not-a-docx");
}
