using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;

namespace Anonymizer.Core.Tests.Entities;

public class NeedEvidenceTests
{
    [Theory]
    [InlineData("{ORG?:Fjord Company} sued.", "words", 2)]
    [InlineData("{DATETIME?:3 May 2001} it was.", "words", 3)]
    [InlineData("{CODE?:12-ab} it was.", "digits", 0.4)]
    [InlineData("{ORG?:Bank of Norland} sued.", "capitals", 2.0 / 3)]
    [InlineData("{ORG?:FJORD} sued.", "allCapitals", 1)]
    [InlineData("{DEM?:fisherman} he was.", "lowerCase", 1)]
    [InlineData("{CODE?:12-345} it was.", "lowerCase", 0)]
    [InlineData("{DATETIME?:1998} it was.", "year", 1)]
    [InlineData("{DATETIME?:in 1998} it was.", "year", 0)]
    [InlineData("it (see {MISC?:Act}) was", "inParentheses", 1)]
    [InlineData("it (see Act) was {MISC?:Act}", "inParentheses", 0)]
    [InlineData("a {DEM?:Danish} national", "besideNationality", 1)]
    [InlineData("he lives in {LOC?:Oslo}", "besideNationality", 1)]
    [InlineData("he lives in {LOC?:Oslo}", "afterPreposition", 1)]
    [InlineData("he left {LOC?:Oslo}", "afterPreposition", 0)]
    [InlineData("he left {LOC?:Oslo}", "type:LOC", 1)]
    [InlineData("he left {LOC?:Oslo}", "type:ORG", 0)]
    [InlineData("he left {ORG?/Court:Court}", "role:Court", 1)]
    [InlineData("1234{LOC?:Oslo}67", "place", 0.4)]
    [InlineData("{LOC?:Oslo} {LOC?:Oslo} {LOC?:Oslo}", "mentions", 1.0986)]
    [InlineData("{LOC?:Oslo} {LOC?:Oslo} {LOC?:Bergen}", "mentionsOfType", 1.0986)]
    [InlineData("{LOC?:Oslo}", "sureOfType", 0.9)]
    [InlineData("{LOC?:Oslo}", "model", 2.1972)]
    [InlineData("{LOC-:Oslo}", "model", -2.1972)]
    public void The_first_mention_has_this_evidence(string verdict, string name, double expected)
    {
        EvidenceOf(verdict)[0][NeedEvidence.Names.ToList().IndexOf(name)].ShouldBe(expected, 0.001);
    }

    [Fact]
    public void What_the_model_says_of_the_entity_is_the_same_for_all_its_mentions()
    {
        var marked = Marked.Parse("{LOC?:Oslo} and {LOC?:Oslo}");
        var linked = EntityLinker.Link(marked.Text, [marked.Mentions[0] with { MaskProbability = 0.9 }, marked.Mentions[1] with { MaskProbability = 0.1 }]);
        var evidence = new NeedEvidence(marked.Text, linked).Of(linked.Entities[0]);

        evidence.Select(one => one[0]).ShouldBe([2.197, -2.197], 0.001);
        evidence.Select(one => one[1]).ShouldBe([0, 0], 0.001);
        evidence.Select(one => one[2]).ShouldBe([2.197, 2.197], 0.001);
    }

    [Fact]
    public void Each_piece_has_a_name_of_its_own_and_each_mention_all_pieces()
    {
        NeedEvidence.Names.ShouldBeUnique();
        EvidenceOf("{LOC?:Oslo} and {ORG:Fjord Company}").ShouldAllBe(evidence => evidence.Length == NeedEvidence.Names.Count);
        NeedEvidence.WordsIn(EvidenceOf("{ORG?:Fjord Company} sued.")[0]).ShouldBe(2);
    }

    private static List<double[]> EvidenceOf(string verdict)
    {
        var marked = Marked.Parse(verdict);
        var linked = EntityLinker.Link(marked.Text, marked.Mentions);
        var evidence = new NeedEvidence(marked.Text, linked);

        return [.. linked.Entities.SelectMany(evidence.Of)];
    }
}
