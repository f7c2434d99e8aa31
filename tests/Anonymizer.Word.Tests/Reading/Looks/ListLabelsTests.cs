using static Anonymizer.Word.Tests.ADocx;

namespace Anonymizer.Word.Tests.Reading.Looks;

public sealed class ListLabelsTests
{
    private const string Numbering =
        """
        <w:abstractNum w:abstractNumId="7">
          <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:pPr><w:ind w:left="360"/></w:pPr></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1(%2)"/></w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>
        """;

    [Fact]
    public void Levels_count_apart_and_a_deeper_one_starts_anew()
    {
        LabelsOf((1, 0), (1, 1), (1, 1), (1, 0), (1, 1)).ShouldBe(["3.", "3(a)", "3(b)", "4.", "4(a)"]);
    }

    [Fact]
    public void A_list_that_says_so_starts_anew()
    {
        LabelsOf((1, 0), (2, 0), (2, 0)).ShouldBe(["3.", "1.", "2."]);
    }

    [Fact]
    public void A_bullet_is_drawn_whatever_its_font()
    {
        LabelsOf((3, 0)).ShouldBe(["•"]);
    }

    [Fact]
    public void A_list_that_is_not_there_gives_no_label()
    {
        LabelsOf((9, 0), (0, 0)).ShouldBe([null, null]);
    }

    [Fact]
    public void A_style_puts_its_paragraphs_in_a_list_with_the_lists_margin()
    {
        const string styles = "<w:style w:type=\"paragraph\" w:styleId=\"Point\"><w:name w:val=\"Point\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
        var look = WordReader.Read(With(P(Run("x"), "<w:pStyle w:val=\"Point\"/>")).Story("numbering.xml", "numbering", "numbering", Numbering).Styles(styles).Build()).Text.LookOf(0);

        (look.Label, look.Indent).ShouldBe(("3.", 1));
    }

    [Theory]
    [InlineData(1, "lowerRoman", "i")]
    [InlineData(1994, "upperRoman", "MCMXCIV")]
    [InlineData(28, "lowerLetter", "bb")]
    [InlineData(7, "decimalZero", "07")]
    [InlineData(0, "upperLetter", "0")]
    [InlineData(5, null, "5")]
    public void A_number_is_written_in_its_format(int number, string? format, string expected) =>
        Word.Reading.Looks.ListNumber.Write(number, format).ShouldBe(expected);

    private static IEnumerable<string?> LabelsOf(params (int List, int Level)[] paragraphs)
    {
        var body = string.Concat(paragraphs.Select(place => P(Run("x"), $"<w:numPr><w:ilvl w:val=\"{place.Level}\"/><w:numId w:val=\"{place.List}\"/></w:numPr>")));

        return WordReader.Read(With(body).Story("numbering.xml", "numbering", "numbering", Numbering).Build()).Text.Looks.Select(look => look.Label);
    }
}
