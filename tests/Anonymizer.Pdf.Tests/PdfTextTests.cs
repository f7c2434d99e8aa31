using System.Text;
using Anonymizer.Core;

namespace Anonymizer.Pdf.Tests;

public sealed class PdfTextTests
{
    [Fact]
    public void Lines_of_one_paragraph_are_joined_and_paragraphs_are_parted() =>
        PdfText.Read(APdf.With(["The appeal of Zelda Vera", "Quux was heard in Riga.", "", "", "It is dismissed."])).ShouldBe("The appeal of Zelda Vera Quux was heard in Riga.\nIt is dismissed.");

    [Fact]
    public void A_hyphen_that_a_line_break_set_is_taken_out_and_one_of_a_name_stays()
    {
        PdfText.Read(APdf.With(["The appel-", "lant was heard."])).ShouldBe("The appellant was heard.");
        PdfText.Read(APdf.With(["Zelda Quux-", "Vosskuhl was heard."])).ShouldContain("Quux- Vosskuhl");
    }

    [Fact]
    public void Pages_are_parted_by_form_feeds() => PdfText.Read(APdf.With(["First page."], ["Second page."])).ShouldBe("First page.\fSecond page.");

    [Fact]
    public void An_empty_page_is_no_scan() => PdfText.Read(APdf.With(["First page."], [], ["Third page."])).ShouldBe("First page.\f\fThird page.");

    [Fact]
    public void One_page_that_is_only_a_picture_refuses_the_file()
    {
        var refusal = Should.Throw<DomainException>(() => PdfText.Read(APdf.WithADrawnPage("The first page can be read.")));

        refusal.Code.ShouldBe("pdf.scanned");
        refusal.Message.ShouldContain("Page 2");
    }

    [Theory]
    [InlineData(5)]
    [InlineData(100)]
    [InlineData(400)]
    public void A_cut_file_is_damaged_and_its_text_is_not_in_the_message(int length)
    {
        var refusal = Should.Throw<DomainException>(() => PdfText.Read(APdf.With(["Zelda Quux"])[..length]));

        refusal.Code.ShouldBe("pdf.damaged");
        refusal.Message.ShouldNotContain("Zelda");
    }

    [Fact]
    public void No_random_damage_brings_anything_but_a_refusal()
    {
        var good = APdf.With(["The appeal of Zelda Quux was heard.", "", "It is dismissed."]);

        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Byte).Array[1, 6].Sample(
            flips =>
            {
                var file = good.ToArray();
                Array.ForEach(flips, flip => file[flip.Item1] = flip.Item2);

                try
                {
                    return PdfText.Read(file) is not null;
                }
                catch (DomainException refusal)
                {
                    return refusal.Code.StartsWith("pdf.", StringComparison.Ordinal);
                }
            },
            iter: 300);
    }

    [Fact]
    public void A_file_that_is_no_pdf_is_damaged() =>
        Should.Throw<DomainException>(() => PdfText.Read(Encoding.UTF8.GetBytes("%PDF-1.7 and nothing more"))).Code.ShouldBe("pdf.damaged");
}
