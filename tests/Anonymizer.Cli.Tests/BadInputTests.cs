using System.IO.Compression;
using System.Text;
using Anonymizer.Cli.Running;

namespace Anonymizer.Cli.Tests;

public sealed class BadInputTests : IDisposable
{
    private readonly CommandLine _line = new();

    public static TheoryData<string, string> BadFiles => new()
    {
        { "empty", "word.empty" },
        { "text", "word.not-a-docx" },
        { "encrypted", "word.encrypted" },
        { "truncated", "word.truncated" },
        { "bomb", "word.zip-bomb" },
        { "macro", "word.macros" },
        { "nested", "word.too-deep" },
        { "dtd", "word.dtd" },
    };

    public void Dispose() => _line.Dispose();

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task A_bad_file_answers_3_says_why_and_writes_nothing(string kind, string code)
    {
        var input = _line.Write("in.docx", BadFile(kind));

        var result = await _line.RunAsync("redact", input, "-o", _line.PathOf("out.docx"), "--report", _line.PathOf("r.json"), "--no-model");

        result.ExitCode.ShouldBe(ExitCode.InputUnreadable);
        result.Error.ShouldContain(code);
        result.Error.TrimEnd().ShouldNotContain("\n");
        result.Error.ShouldNotContain("   at ");
        _line.Files().ShouldBe(["in.docx"]);
    }

    [Fact]
    public async Task A_file_of_200_megabytes_is_refused_without_being_read()
    {
        var input = _line.PathOf("in.docx");

        // Held open for this test alone: whoever would read it fails otherwise than by its length.
        await using var held = new FileStream(input, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        held.SetLength(200_000_000);

        var result = await _line.RunAsync("redact", input, "-o", _line.PathOf("out.docx"), "--no-model");

        result.ExitCode.ShouldBe(ExitCode.InputUnreadable);
        result.Error.ShouldContain("word.too-large");
        _line.Files().ShouldBe(["in.docx"]);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        var result = await _line.RunAsync("redact", "gone.docx", "-o", _line.PathOf("out.docx"), "--no-model");

        result.ExitCode.ShouldBe(ExitCode.InputUnreadable);
        result.Error.ShouldContain("gone.docx");
    }

    public static byte[] BadFile(string kind) => kind switch
    {
        "empty" => [],
        "text" => Encoding.UTF8.GetBytes("Not a Word file at all."),
        "encrypted" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[512]],
        "truncated" => AWordFile.With(new string('x', 5_000))[..600],
        "bomb" => Changed(package => Add(package, "word/media/zeros.bin", new byte[60_000_000])),
        "macro" => AWordFile.WithMacros(),
        "nested" => Changed(package => Replace(package, Nested(30_000))),
        "dtd" => Changed(package => Replace(package, "<!DOCTYPE x [<!ENTITY a \"b\">]>" + Body("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>"))),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static byte[] Changed(Action<ZipArchive> change)
    {
        using var stream = new MemoryStream();
        stream.Write(AWordFile.With("JUDGMENT"));

        using (var package = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            change(package);
        }

        return stream.ToArray();
    }

    private static void Replace(ZipArchive package, string document)
    {
        package.GetEntry("word/document.xml")!.Delete();
        Add(package, "word/document.xml", Encoding.UTF8.GetBytes(document));
    }

    private static void Add(ZipArchive package, string name, byte[] bytes)
    {
        using var entry = package.CreateEntry(name).Open();
        entry.Write(bytes);
    }

    private static string Nested(int tables) => Body(
        string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", tables)) + string.Concat(Enumerable.Repeat("<w:p/></w:tc></w:tr></w:tbl>", tables)));

    private static string Body(string inner) =>
        $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{inner}</w:body></w:document>";
}
