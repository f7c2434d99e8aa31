using Anonymizer.Core.Intake;

namespace Anonymizer.Core.Tests.Intake;

public class ArchivePlanTests
{
    private static readonly ArchiveLimits Limits = new(Entries: 5, FileBytes: 1_000, TotalBytes: 10_000_000, Ratio: 100);

    [Fact]
    public void Verdicts_are_taken_and_everything_else_says_why_not()
    {
        ArchivePlan.Of([Entry("a/one.docx"), Entry("two.TXT"), Entry("b\\three.exe"), Entry("four.zip"), Entry("five.docx", size: 2_000)], Limits, IsKnown)
            .Select(entry => (entry.Index, entry.Name, entry.Refusal))
            .ShouldBe([(0, "one.docx", null), (1, "two.TXT", null), (2, "three.exe", ArchiveRefusal.UnknownKind), (3, "four.zip", ArchiveRefusal.Nested), (4, "five.docx", ArchiveRefusal.TooLarge)]);
    }

    [Fact]
    public void Folders_and_litter_are_passed_over_in_silence()
    {
        ArchivePlan.Of([Entry("a/", size: 0), Entry("__MACOSX/a/one.docx"), Entry("a/._one.docx"), Entry("a/~$one.docx"), Entry(".DS_Store")], Limits, IsKnown).ShouldBeEmpty();
    }

    [Fact]
    public void A_zip_is_nested_whatever_the_reader_knows() =>
        ArchivePlan.Of([Entry("inner.ZIP")], Limits, _ => true).ShouldHaveSingleItem().Refusal.ShouldBe(ArchiveRefusal.Nested);

    [Theory]
    [InlineData("../one.docx")]
    [InlineData("a/../../one.docx")]
    [InlineData("..\\one.docx")]
    [InlineData("/etc/one.docx")]
    [InlineData("\\\\server\\one.docx")]
    [InlineData("C:\\one.docx")]
    [InlineData("c:one.docx")]
    public void A_name_that_leads_out_refuses_the_whole_zip(string path) =>
        Refused(Entry("good.docx"), Entry(path)).ShouldBe("archive.path");

    [Fact]
    public void Two_dots_within_a_name_lead_nowhere() =>
        ArchivePlan.Of([Entry("a..b/one..docx")], Limits, _ => true).Count.ShouldBe(1);

    [Fact]
    public void What_grows_too_much_is_a_bomb_and_a_short_text_of_blanks_is_not()
    {
        Refused(new ArchiveEntry("bomb.txt", 100, 5_000_000, IsEncrypted: false)).ShouldBe("archive.bomb");
        ArchivePlan.Of([new ArchiveEntry("blanks.txt", 1, 900, IsEncrypted: false)], Limits, IsKnown).ShouldHaveSingleItem().Refusal.ShouldBeNull();
    }

    [Fact]
    public void Too_many_entries_and_too_many_bytes_are_refused()
    {
        Refused([.. Enumerable.Range(0, 6).Select(number => Entry($"{number}.docx"))]).ShouldBe("archive.too-many");
        Refused(new ArchiveEntry("a.docx", 9_000_000, 9_000_000, false), new ArchiveEntry("b.docx", 9_000_000, 9_000_000, false)).ShouldBe("archive.too-large");
        Refused(new ArchiveEntry("a.docx", long.MaxValue, long.MaxValue, false), new ArchiveEntry("b.docx", long.MaxValue, long.MaxValue, false)).ShouldBe("archive.too-large");
        Refused(new ArchiveEntry("a.docx", 1, -1, false)).ShouldBe("archive.too-large");
    }

    [Fact]
    public void A_zip_with_a_password_is_refused() =>
        Refused(new ArchiveEntry("a.docx", 10, 10, IsEncrypted: true)).ShouldBe("archive.encrypted");

    private static string Refused(params ArchiveEntry[] entries) => Should.Throw<DomainException>(() => ArchivePlan.Of(entries, Limits, IsKnown)).Code;

    private static bool IsKnown(string name) => name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);

    private static ArchiveEntry Entry(string path, long size = 500) => new(path, size, size, IsEncrypted: false);
}
