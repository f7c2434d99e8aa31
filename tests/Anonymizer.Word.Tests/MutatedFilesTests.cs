using Anonymizer.Core;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;
using static Anonymizer.Word.Tests.ADocx;

namespace Anonymizer.Word.Tests;

public sealed class MutatedFilesTests
{
    private static readonly string[] Pieces =
    [
        "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>Zelda</w:t>", "<w:r><w:t>Zelda</w:t></w:r>", "<m:t>Zelda</m:t>", "<v:textpath string=\"Zelda\"/>", "<w:delText>Zelda</w:delText>", "<a:t>Zelda</a:t>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:sdt>", "</w:sdt>",
        "<w:fldChar w:fldCharType=\"begin\"/>", "<w:fldChar w:fldCharType=\"separate\"/>", "<w:fldChar w:fldCharType=\"end\"/>", "<w:instrText>PAGE</w:instrText>",
        "<w:del>", "</w:del>", "<w:ins>", "</w:ins>", "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>", "<w:rPr><w:vanish/></w:rPr>", "<w:trPr><w:del/></w:trPr>", "<w:cellDel/>",
        "<w:txbxContent>", "</w:txbxContent>", "<w:drawing><a:blip r:embed=\"rId9\"/></w:drawing>", "<w:pict><v:shape type=\"\"/></w:pict>", "<w:ruby><w:rt><w:r><w:t>x</w:t></w:r></w:rt></w:ruby>",
        "<mc:AlternateContent><mc:Choice Requires=\"none\"/></mc:AlternateContent>", "<w:hyperlink w:anchor=\"\">", "</w:hyperlink>", "<w:bookmarkStart/>", "<w:fldSimple/>", "<w:sym/>", "<w:sectPr/>",
        "<w:headerReference r:id=\"rId1\"/>", "<w:pStyle/>", "<w:object/>", "<w:framePr w:dropCap=\"drop\"/>",
    ];

    /// <summary>Elements in any order, closed as XML needs it: no schema, yet well-formed.</summary>
    [Fact]
    public void In_whatever_order_elements_come_what_was_not_read_is_not_in_the_result()
    {
        Gen.Int[0, Pieces.Length - 1].Array[1, 40].Sample(
            choice =>
            {
                var file = With(Closed(choice.Select(index => Pieces[index]))).Footnote("note").Build();

                try
                {
                    var all = WordReader.Read(file).Text.Segments.Where(segment => segment.End > segment.Start).Select(segment => new Replacement(new TextSpan(segment.Start, segment.End), "-", 1)).ToList();

                    Redacting.Everything(WordRedactor.Redact(file, all, Redacting.Terms()).File).ShouldNotContain("Zelda");
                }
                catch (DomainException)
                {
                    return;
                }
            },
            iter: 3000);
    }

    private static string Closed(IEnumerable<string> pieces)
    {
        var open = new Stack<string>();
        var body = new System.Text.StringBuilder();

        foreach (var piece in pieces)
        {
            if (!piece.StartsWith("</", StringComparison.Ordinal))
            {
                body.Append(piece);

                if (Array.IndexOf(Pieces, "</" + Name(piece) + ">") >= 0)
                {
                    open.Push(Name(piece));
                }
            }
            else if (open.TryPeek(out var name) && piece == $"</{name}>")
            {
                body.Append(piece);
                open.Pop();
            }
        }

        return body + string.Concat(open.Select(name => $"</{name}>"));
    }

    private static string Name(string piece) => piece[1..piece.IndexOfAny([' ', '>', '/'], 1)];
}
