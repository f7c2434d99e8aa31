using Anonymizer.Core;
using Anonymizer.Word.Tests.Contract;

namespace Anonymizer.Word.Tests;

/// <summary>Files that no one here wrote: real judgments, and files that are broken on purpose.</summary>
public sealed class RealFilesTests
{
    [Fact]
    public void Every_malformed_file_is_refused_with_a_code()
    {
        foreach (var path in SharedFiles.Documents("docx/malformed"))
        {
            Should.Throw<DomainException>(() => WordReader.Read(File.ReadAllBytes(path)), Path.GetFileName(path)).Code.ShouldStartWith("word.");
        }
    }

    [Fact]
    public void Every_judgment_is_read_and_released_with_its_text_unchanged()
    {
        foreach (var path in SharedFiles.Documents("docx/judgments"))
        {
            var file = File.ReadAllBytes(path);
            var result = WordRelease.Make(file, [], Redacting.Terms());

            result.Report.Reasons.ShouldBeEmpty(Path.GetFileName(path));
            (Redacting.TextOf(result.File!) == Redacting.TextOf(file)).ShouldBeTrue(Path.GetFileName(path));
        }
    }

    [Fact]
    public void A_result_has_no_schema_error_that_its_original_had_not()
    {
        foreach (var path in SharedFiles.Documents("docx/judgments").Where((_, index) => index % 4 == 0))
        {
            var file = File.ReadAllBytes(path);
            var added = SchemaErrors.Of(WordRedactor.Redact(file, [], Redacting.Terms()).File)!.Except(SchemaErrors.Of(file)!);

            added.ShouldBeEmpty(Path.GetFileName(path));
        }
    }

    [Fact]
    public void The_planted_file_has_no_schema_error_after_redaction()
    {
        using var folder = new TemporaryFolder();
        SharedFiles.Run("plant.py", "--out", folder.Path("planted.docx"), "--json", folder.Path("names.json"));

        SchemaErrors.Of(WordRedactor.Redact(File.ReadAllBytes(folder.Path("planted.docx")), [], Redacting.Terms()).File).ShouldNotBeNull().ShouldBeEmpty();
    }
}
