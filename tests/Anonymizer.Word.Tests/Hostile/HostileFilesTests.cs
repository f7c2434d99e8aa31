using System.Buffers.Binary;
using System.Text;
using Anonymizer.Core;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verification;
using static Anonymizer.Word.Tests.ADocx;
using static Anonymizer.Word.Tests.Redacting;

namespace Anonymizer.Word.Tests.Hostile;

/// <summary>Files made to harm, each made here by code: refused with a clear message, or handled.</summary>
public sealed class HostileFilesTests
{
    [Fact]
    public void Ten_million_lols_are_refused_by_their_doctype()
    {
        var entities = string.Concat(Enumerable.Range(1, 9).Select(level => $"<!ENTITY l{level} \"{string.Concat(Enumerable.Repeat($"&l{level - 1};", 10))}\">"));

        CodeOf(Saying("Hello").Loose("word/x.xml", Utf8($"<!DOCTYPE a [<!ENTITY l0 \"lol\">{entities}]><a>&l9;</a>")).Build()).ShouldBe("word.dtd");
    }

    [Fact]
    public void A_doctype_in_utf_16_is_seen_too() =>
        CodeOf(Saying("Hello").Loose("word/x.xml", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("<!DOCTYPE a><a/>")]).Build()).ShouldBe("word.dtd");

    [Fact]
    public void Two_parts_of_one_name_are_refused() =>
        CodeOf(Zip.Pack([.. Zip.Entries(Saying("Hello").Build()), ("WORD/document.xml", "<a/>"u8.ToArray())])).ShouldBe("word.damaged");

    [Fact]
    public void Parts_that_share_their_bytes_are_refused_as_a_bomb()
    {
        var file = Saying("Hello").Loose("word/a.bin", new byte[100]).Build();

        for (var entry = file.AsSpan().IndexOf("PK\u0001\u0002"u8); entry >= 0; entry = Next(file, entry))
        {
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(entry + 20), (uint)file.Length / 2);
        }

        CodeOf(file).ShouldBe("word.zip-bomb");
    }

    [Fact]
    public void A_part_that_unpacks_to_more_than_it_says_is_refused()
    {
        var file = Saying("Hello").Loose("word/a.xml", Utf8("<a>" + new string('x', 5000) + "</a>")).Build();
        var listed = file.AsSpan().LastIndexOf("word/a.xml"u8) - 46;
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(listed + 24), 10);

        CodeOf(file).ShouldBe("word.damaged");
    }

    [Theory]
    [InlineData("..")]
    [InlineData("%2e%2e")]
    public void A_relationship_that_climbs_out_of_the_package_reaches_nothing(string up)
    {
        var file = With(P(Run("Hello") + "<w:hyperlink r:id=\"rId1\"><w:r><w:t>x</w:t></w:r></w:hyperlink>"), up);

        Everything(WordRedactor.Redact(file, [], Terms()).File).ShouldNotContain("passwd");
    }

    [Theory]
    [InlineData("header")]
    [InlineData("image")]
    [InlineData("attachedTemplate")]
    [InlineData("frame")]
    [InlineData("oleObject")]
    [InlineData("subDocument")]
    public void What_lies_outside_the_file_is_not_in_the_result(string kind)
    {
        var file = ADocx.With(P(Run("Hello") + Picture("rId1") + "<w:subDoc r:id=\"rId1\"/>") + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId1\"/></w:sectPr>").External(kind, "http://198.51.100.7/tracker.png").Build();
        var everything = Everything(WordRedactor.Redact(file, [], Terms()).File);

        everything.ShouldNotContain("198.51.100.7");
        everything.ShouldNotContain("External");
    }

    [Fact]
    public void A_hundred_thousand_runs_in_one_paragraph_are_read_and_redacted()
    {
        var file = ADocx.With(P(string.Concat(Enumerable.Range(0, 100_000).Select(index => Run(index % 1000 == 0 ? "Quux " : "and "))))).Build();
        var redacted = WordRedactor.Redact(file, ReplacementsOf(file, "Quux", "Q."), Terms()).File;

        PartOf(redacted, "word/document.xml").Split("Q.").Length.ShouldBe(101);
    }

    /// <summary>Each is a file in which the work grew with the square of its runs: marks and blanks that go, ends of bookmarks, finds that are perhaps a phrase, phrases that are allowed.</summary>
    [Theory]
    [InlineData("runs", "quux came ")]
    [InlineData("runs", "Quux and zelda quux and ")]
    [InlineData("runs", "Judge Quux ")]
    [InlineData("proofing marks", "and ")]
    [InlineData("bookmarks", "and ")]
    [InlineData("hidden runs", "and ")]
    [InlineData("links", "and ")]
    [InlineData("blanks", "and ")]
    public void A_hundred_thousand_of_anything_in_one_paragraph_are_read_redacted_and_verified(string what, string words)
    {
        var file = ADocx.With(P(string.Concat(Enumerable.Range(0, 100_000).Select(index => what switch
        {
            "proofing marks" => "<w:proofErr w:type=\"spellStart\"/>" + Run(words),
            "bookmarks" => $"<w:bookmarkStart w:id=\"{index}\" w:name=\"b{index}\"/>{Run(words)}<w:bookmarkEnd w:id=\"{index}\"/>",
            "hidden runs" => Run(words, "<w:vanish/>") + Run(words),
            "links" => $"<w:hyperlink w:tooltip=\"t\">{Run(words)}</w:hyperlink>",
            "blanks" => "\n  " + Run(words),
            _ => Run(words),
        })))).Build();

        var result = WordRelease.Make(file, [], new ReleaseTerms(["Zelda Nobody", "Zelda Quux"], ["Judge Quux"]), settings: new WordSettings { Limits = new PackageLimits { Ratio = 1000 } });

        result.Report.IsReleasable.ShouldBe(!words.Contains("zelda quux", StringComparison.Ordinal));
    }

    [Fact]
    public void Five_hundred_pages_are_read_and_redacted()
    {
        var line = string.Concat(Enumerable.Repeat("The appellant was heard in person and the court finds as follows. ", 8));
        var file = ADocx.With(string.Concat(Enumerable.Range(0, 3_000).Select(index => P(Run(line) + Run($"Zelda Quux {index}.", "<w:b/>"))))).Build();
        var result = WordRelease.Make(file, ReplacementsOf(file, "Zelda Quux", "Person A"), Terms("Zelda Quux"));

        result.Report.Reasons.ShouldBeEmpty();
        result.Report.Replaced.ShouldBe(3_000);
    }

    [Fact]
    public void As_many_elements_as_are_allowed_fit_into_a_child_or_are_refused_by_it()
    {
        var paragraph = P(Run("a"));
        var file = ADocx.With(string.Concat(Enumerable.Repeat(paragraph, PackageLimits.Default.Elements / 3 - 10))).Build();
        using var word = new ChildProcessWord(new ChildProcessOptions { Command = ["dotnet", typeof(HostileFilesTests).Assembly.Location, WordWorker.Argument] });

        var fault = Record(() => word.ReadAsync(file, CancellationToken.None));

        (fault is null or DomainException { Code: "word.failed" or "word.timeout" or "word.zip-bomb" }).ShouldBeTrue(fault?.ToString());
    }

    [Fact]
    public void Every_limit_can_be_set()
    {
        var file = Saying("Hello", "World").Loose("word/a.xml", Utf8("<a>" + new string('x', 5000) + "</a>")).Build();
        var entries = Zip.Entries(file);

        CodeOf(file, new PackageLimits { FileBytes = file.Length - 1 }).ShouldBe("word.too-large");
        CodeOf(file, new PackageLimits { Parts = entries.Count - 1 }).ShouldBe("word.zip-bomb");
        CodeOf(file, new PackageLimits { UnpackedBytes = entries.Sum(entry => entry.Bytes.Length) - 1 }).ShouldBe("word.zip-bomb");
        CodeOf(file, new PackageLimits { Ratio = 1, RatioFromBytes = 1 }).ShouldBe("word.zip-bomb");
        CodeOf(file, new PackageLimits { Depth = 3 }).ShouldBe("word.too-deep");
        CodeOf(file, new PackageLimits { Elements = 5 }).ShouldBe("word.too-large");
        Should.NotThrow(() => PackageGuard.Check(file));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(257, 1)]
    [InlineData(100, 0)]
    public void A_limit_that_makes_no_sense_is_not_allowed(int depth, int parts) =>
        Should.Throw<DomainException>(() => new PackageLimits { Depth = depth, Parts = parts }.Valid()).Code.ShouldBe("usage.limits");

    private static byte[] With(string body, string up) =>
        ADocx.With(body).Link(string.Empty).Build() is var file
            ? Zip.Pack(Zip.Entries(file).Select(entry => entry.Name.EndsWith("document.xml.rels", StringComparison.Ordinal)
                ? (entry.Name, Utf8(Encoding.UTF8.GetString(entry.Bytes).Replace("Target=\"\" TargetMode=\"External\"", $"Target=\"{up}/{up}/{up}/etc/passwd\"", StringComparison.Ordinal)))
                : entry))
            : [];

    private static int Next(byte[] file, int entry)
    {
        var next = file.AsSpan(entry + 4).IndexOf("PK\u0001\u0002"u8);

        return next < 0 ? -1 : entry + 4 + next;
    }

    private static Exception? Record(Func<Task> action) => Xunit.Record.ExceptionAsync(action).AsTask().GetAwaiter().GetResult();

    private static string CodeOf(byte[] file, PackageLimits? limits = null) =>
        Should.Throw<DomainException>(() => PackageGuard.Check(file, new WordSettings { Limits = limits ?? PackageLimits.Default })).Code;
}
