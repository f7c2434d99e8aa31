using Anonymizer.Core;

namespace Anonymizer.Word.Tests;

public sealed class PackageGuardTests
{
    private static readonly byte[] Good = ADocx.Saying("Hello").Build();

    [Fact]
    public void An_ordinary_file_passes() => Should.NotThrow(() => PackageGuard.Check(Good));

    [Fact]
    public void Zero_bytes_are_refused() => CodeOf([]).ShouldBe("word.empty");

    [Fact]
    public void Two_hundred_megabytes_are_refused() => CodeOf(new byte[200 * 1024 * 1024]).ShouldBe("word.too-large");

    [Fact]
    public void Plain_text_is_refused() => CodeOf("Dear Sir"u8.ToArray()).ShouldBe("word.not-a-docx");

    [Fact]
    public void A_password_protected_file_is_refused_and_says_what_to_do()
    {
        var refusal = Should.Throw<DomainException>(() => PackageGuard.Check(OldOffice("EncryptedPackage")));

        refusal.Code.ShouldBe("word.encrypted");
        refusal.Message.ShouldContain("remove the password");
    }

    [Fact]
    public void An_old_doc_file_is_told_to_be_saved_as_docx() =>
        Should.Throw<DomainException>(() => PackageGuard.Check(OldOffice("WordDocument"))).Message.ShouldContain("save it as .docx");

    [Theory]
    [InlineData(10)]
    [InlineData(100)]
    [InlineData(-10)]
    public void A_file_that_ends_too_early_is_refused(int length) =>
        CodeOf(length > 0 ? Good[..length] : Good[..^-length]).ShouldBe("word.truncated");

    [Fact]
    public void A_file_that_unpacks_to_a_hundred_times_its_size_is_refused() =>
        CodeOf(ADocx.Saying("Hello").Loose("word/zeros.xml", new byte[64 * 1024 * 1024]).Build()).ShouldBe("word.zip-bomb");

    [Fact]
    public void A_huge_vector_picture_is_no_bomb_because_nobody_unpacks_it() =>
        Should.NotThrow(() => PackageGuard.Check(ADocx.Saying("Hello").Loose("word/media/seal.emf", new byte[64 * 1024 * 1024]).Build()));

    [Fact]
    public void More_than_a_thousand_parts_are_refused()
    {
        var docx = ADocx.Saying("Hello");

        for (var index = 0; index < 1001; index++)
        {
            docx.Loose($"word/{index}.xml", "<a/>"u8.ToArray());
        }

        CodeOf(docx.Build()).ShouldBe("word.zip-bomb");
    }

    [Theory]
    [InlineData("application/vnd.ms-word.document.macroEnabled.main+xml", "word.macros")]
    [InlineData("application/vnd.ms-word.template.macroEnabledTemplate.main+xml", "word.macros")]
    [InlineData("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "word.not-a-docx")]
    public void Files_with_macros_and_other_office_files_are_refused(string mainType, string code) =>
        CodeOf(ADocx.Saying("Hello").MainType(mainType).Build()).ShouldBe(code);

    [Fact]
    public void A_macro_project_in_an_ordinary_file_is_refused() =>
        CodeOf(ADocx.Saying("Hello").Part("vbaProject.bin", "vbaProject", "application/vnd.ms-office.vbaProject", [1, 2]).Build()).ShouldBe("word.macros");

    [Fact]
    public void Thirty_thousand_nested_tables_are_refused_before_a_tree_is_built()
    {
        var tables = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 30_000)) + "<w:p/>" + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 30_000));
        var file = ADocx.With(tables).Build();

        file.Length.ShouldBeLessThan(16_000);
        CodeOf(file).ShouldBe("word.too-deep");
    }

    [Fact]
    public void Nor_do_they_slip_in_under_another_extension()
    {
        var tables = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 30_000)) + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 30_000));
        const string root = "<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">";
        var file = ADocx.Saying("Hello").Part("footnotes.bin", "footnotes", "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml", ADocx.Utf8(root + tables + "</w:footnotes>")).Build();

        Should.Throw<DomainException>(() => WordReader.Read(file)).Code.ShouldBe("word.too-deep");
    }

    [Fact]
    public void A_dtd_is_refused() =>
        CodeOf(ADocx.Saying("Hello").Loose("word/x.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"u8.ToArray()).Build()).ShouldBe("word.dtd");

    [Theory]
    [InlineData("../evil.xml")]
    [InlineData("word\\evil.xml")]
    [InlineData("/evil.xml")]
    public void Names_that_leave_the_package_are_refused(string name) =>
        CodeOf(ADocx.Saying("Hello").Loose(name, "<a/>"u8.ToArray()).Build()).ShouldBe("word.damaged");

    [Fact]
    public void A_flipped_byte_in_a_part_is_noticed()
    {
        var damaged = Good.ToArray();
        damaged[damaged.AsSpan().IndexOf("word/document.xml"u8) + 40] ^= 0x55;

        CodeOf(damaged).ShouldBe("word.damaged");
    }

    [Fact]
    public void A_directory_that_names_other_parts_than_the_records_do_is_refused()
    {
        var forged = Good.ToArray();
        var listed = forged.AsSpan().LastIndexOf("word/document.xml"u8);
        "word/DOCUMENT.xml"u8.CopyTo(forged.AsSpan(listed));

        CodeOf(forged).ShouldBe("word.damaged");
    }

    [Fact]
    public void No_random_damage_brings_anything_but_a_refusal()
    {
        Gen.Select(Gen.Int[0, Good.Length - 1], Gen.Byte).Array[1, 6].Sample(
            flips =>
            {
                var file = Good.ToArray();

                foreach (var (position, value) in flips)
                {
                    file[position] = value;
                }

                try
                {
                    WordReader.Read(file);
                }
                catch (DomainException)
                {
                    return;
                }
            },
            iter: 2000);
    }

    private static byte[] OldOffice(string stream) => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. System.Text.Encoding.Unicode.GetBytes(stream), .. new byte[600]];

    private static string CodeOf(byte[] file) => Should.Throw<DomainException>(() => PackageGuard.Check(file)).Code;
}
