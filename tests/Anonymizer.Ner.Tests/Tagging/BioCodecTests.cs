using Anonymizer.Ner.Tagging;

namespace Anonymizer.Ner.Tests.Tagging;

public sealed class BioCodecTests
{
    private static readonly Gen<(int Count, WordRun[] Runs)> Disjoint =
        Gen.Select(Gen.Int[0, 3], Gen.Int[1, 4], Gen.Int[0, 7]).Array[0, 20].Select(parts =>
        {
            var (word, runs) = (0, new List<WordRun>());

            foreach (var (gap, length, type) in parts)
            {
                runs.Add(new WordRun(word + gap, word + gap + length, type));
                word += gap + length;
            }

            return (word + 1, runs.ToArray());
        });

    [Fact]
    public void Decoding_gives_back_what_was_encoded() => Disjoint.Sample(given =>
        BioCodec.Decode(BioCodec.Encode(given.Count, given.Runs)).ShouldBe(given.Runs));

    [Fact]
    public void An_inside_without_a_begin_begins_a_run() =>
        BioCodec.Decode([0, BioCodec.Inside(2), BioCodec.Inside(2), BioCodec.Inside(3)])
            .ShouldBe([new WordRun(1, 3, 2), new WordRun(3, 4, 3)]);

    [Fact]
    public void A_begin_after_its_own_type_parts_two_runs() =>
        BioCodec.Decode([BioCodec.Begin(0), BioCodec.Begin(0)]).ShouldBe([new WordRun(0, 1, 0), new WordRun(1, 2, 0)]);
}
