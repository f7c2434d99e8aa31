using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Teaching.Exchange;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Teaching;

public class ConllBioTests
{
    [Fact]
    public void A_file_of_another_tool_is_read()
    {
        var file = "-DOCSTART- -X- O O\n\nAnn NNP B-NP B-PER\nSmith NNP I-NP I-PER\n( ( O O\n56 CD O O\n) ) O O\nleft VBD O O\n. . O O\n\nBo NNP O I-PER\n";

        var verdict = ConllBio.Read(new StringReader(file)).ToList().ShouldHaveSingleItem();

        verdict.Text.Value.ShouldBe("Ann Smith (56) left.\nBo");
        verdict.Mentions.Select(mention => (verdict.Text.At(mention.Span), mention.Type.Name)).ShouldBe([("Ann Smith", "PERSON"), ("Bo", "PERSON")]);
    }

    [Fact]
    public void Neighbours_of_one_type_stay_two()
    {
        Read("Ann\tB-PER\nBo\tB-PER\n").Mentions.Count.ShouldBe(2);
        Read("Ann\tB-PER\nRiga\tI-LOC\n").Mentions.Select(mention => mention.Type.Name).ShouldBe(["PERSON", "LOC"]);
    }

    [Theory]
    [InlineData("Ann")]
    [InlineData("Ann PER")]
    public void A_line_that_is_no_token_with_a_tag_is_named(string line)
    {
        Should.Throw<DomainException>(() => Read($"Bo O\n{line}\n")).ShouldSatisfyAllConditions(one => one.Code.ShouldBe("conll.invalid"), one => one.Message.ShouldContain("Line 2"));
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        string[] pieces = ["Ann", "Bo-Lind", "ā́", "x1", "…", ".", "\U0001F600", "O'Neil", "-DOCSTART-", "Straße"];
        var piece = Gen.Int[0, pieces.Length - 1].Select(index => pieces[index]);
        var marked = Gen.Select(piece, Gen.Int[0, 2], Gen.Int[0, 3]).List[1, 8];

        marked.List[1, 4].Sample(lines =>
        {
            var text = string.Join('\n', lines.Select(line => string.Concat(line.Select(one => one.Item1 + new string(' ', one.Item2))).Trim()));
            var mentions = MentionsIn(text, lines);
            var verdict = new GoldVerdict("v-1", VerdictText.FromPlain(text), mentions, [[]]);
            using var written = new StringWriter();
            ConllBio.Write(written, [verdict]);

            var read = ConllBio.Read(new StringReader(written.ToString())).ToList().ShouldHaveSingleItem();

            (read.Id, read.Text.Value).ShouldBe(("v-1", text));
            read.Mentions.ShouldBe(mentions);
        });
    }

    private static GoldVerdict Read(string file) => ConllBio.Read(new StringReader(file)).ToList().ShouldHaveSingleItem();

    /// <summary>Each piece with an even number is a mention.</summary>
    private static List<GoldMention> MentionsIn(string text, List<List<(string Words, int Blanks, int Kind)>> lines)
    {
        var mentions = new List<GoldMention>();
        var at = 0;

        foreach (var line in lines)
        {
            var end = at;

            foreach (var (words, blanks, kind) in line)
            {
                if (kind % 2 == 0)
                {
                    mentions.Add(new GoldMention(new TextSpan(end, end + words.Length), "PERSON", EntityType.Person, EntityRole.Judge, kind == 0 ? Need.NoMask : Need.Direct, kind.ToString(System.Globalization.CultureInfo.InvariantCulture)));
                }

                end += words.Length + blanks;
            }

            at = text.IndexOf('\n', at) is >= 0 and var next ? next + 1 : text.Length;
        }

        return mentions;
    }
}
