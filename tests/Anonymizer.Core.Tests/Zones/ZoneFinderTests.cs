using Anonymizer.Core.Text;
using Anonymizer.Core.Zones;

namespace Anonymizer.Core.Tests.Zones;

public class ZoneFinderTests
{
    private const string Long = "The claimant bought the boat in the spring of that year and sailed it for a season before the mast was found to be rotten through, which the seller, so the claimant says, must have known, because the yard had told him so twice in writing.";

    public static TheoryData<string, string> Verdicts => new()
    {
        // England: headings in title case, an order at the end.
        { "H IN THE COUNTY COURT AT OXMOOR|H Before: Judge Ferrow|H JUDGMENT|F Introduction|F The boat was sold.|F The evidence|F Two witnesses spoke.|R Discussion|R I prefer the second.|R Conclusion|R The claim fails.|O It is ordered that the claim be dismissed.|O Costs in the case.", "English" },

        // The European Court of Human Rights.
        { "H FIRST SECTION|H CASE OF X v. Y|F PROCEDURE|F 1. The case began.|F THE FACTS|F I. THE CIRCUMSTANCES OF THE CASE|F 2. The applicant lives there.|R THE LAW|R I. ALLEGED VIOLATION OF ARTICLE 8 OF THE CONVENTION|R 3. The applicant complained.|O FOR THESE REASONS, THE COURT, UNANIMOUSLY,|O 1. Declares it admissible.|R DISSENTING OPINION OF JUDGE Z|R I regret.", "ECHR" },

        // India.
        { "H IN THE HIGH COURT OF X|H W.P. 12 of 2024|F Brief facts of the case|F The petitioner is a clerk.|R Analysis and findings|R Heard both sides.|O ORDER|O The writ petition is allowed.", "Indian" },

        // Germany: the operative part stands before the facts.
        { "H Amtsgericht Oxmoor|H Urteil|O Tenor:|O Die Klage wird abgewiesen.|F Tatbestand|F Der Kläger fordert.|R Entscheidungsgründe|R Die Klage ist unbegründet.", "German" },

        // France.
        { "H Tribunal judiciaire|F FAITS ET PROCÉDURE|F La demanderesse a acheté.|R MOTIFS DE LA DÉCISION|R Sur la vente.|O PAR CES MOTIFS|O Rejette la demande.", "French" },

        // Italy, Spain.
        { "H Tribunale|F Svolgimento del processo|F Con atto.|R Motivi della decisione|R Il ricorso.|O P.Q.M.|O Rigetta.", "Italian" },
        { "H Juzgado|F ANTECEDENTES DE HECHO|F Primero.|R FUNDAMENTOS DE DERECHO|R Segundo.|O FALLO|O Desestimo.", "Spanish" },

        // Latvia.
        { "H Rajona tiesa|F Aprakstošā daļa|F Prasītājs.|R Motīvu daļa|R Tiesa uzskata.|O Rezolutīvā daļa|O noraidīt prasību", "Latvian" },
    };

    [Theory]
    [MemberData(nameof(Verdicts))]
    public void The_zones_follow_the_headings_of_the_court(string verdict, string court)
    {
        var (text, expected) = Parse(verdict);
        var zones = ZoneFinder.Find(text);

        text.Segments.Select(segment => Letter(zones.At(segment.Start))).ShouldBe(expected, court);
    }

    [Theory]
    [InlineData("U It is the law of the sea that governs, and the facts are simple enough to be told in few words.", "running text is no heading")]
    [InlineData("U The facts.", "a sentence is no heading")]
    public void Words_of_a_heading_within_the_text_open_nothing(string line, string why)
    {
        var (text, _) = Parse($"H Court|U {Long}|{line}");

        ZoneFinder.Find(text).At(text.Length - 1).ShouldBe(VerdictZone.Unknown, why);
    }

    [Fact]
    public void Without_headings_the_running_text_is_unknown_and_no_header()
    {
        var (text, _) = Parse($"H The County Court|H Judge Ferrow|U {Long}|U And so on.");
        var zones = ZoneFinder.Find(text);

        zones.At(0).ShouldBe(VerdictZone.Header);
        zones.At(text.Length - 2).ShouldBe(VerdictZone.Unknown);
    }

    [Fact]
    public void An_order_told_among_the_facts_of_the_first_half_is_no_operative_part()
    {
        var (text, _) = Parse($"H Court|F The facts|F It is ordered, said the lower court, that the boat be returned.|F {Long}|R Reasons|R I agree.");

        ZoneFinder.Find(text).Stretches.Select(stretch => stretch.Zone).ShouldBe([VerdictZone.Header, VerdictZone.Facts, VerdictZone.Reasons]);
    }

    [Fact]
    public void Footnotes_are_of_no_zone_and_page_headers_of_the_header()
    {
        const string Value = "The facts\nA boat.\nnote\nCourt";
        var text = new VerdictText(Value, [new(SegmentKind.Heading, 0, 9, Level: 1), new(SegmentKind.Body, 10, 17), new(SegmentKind.Footnote, 18, 22), new(SegmentKind.Header, 23, 28)]);
        var zones = ZoneFinder.Find(text);

        zones.At(18).ShouldBe(VerdictZone.Unknown);
        zones.At(24).ShouldBe(VerdictZone.Header);
    }

    [Fact]
    public void A_person_says_where_a_zone_starts_and_it_holds_until_the_next_heading()
    {
        var (text, _) = Parse("H Court|F The facts|F A boat.|F A mast.|R Reasons|R I agree.");
        var zones = ZoneFinder.Find(text, new Dictionary<int, VerdictZone> { [2] = VerdictZone.Reasons, [5] = VerdictZone.Operative });

        text.Segments.Select(segment => zones.At(segment.Start)).ShouldBe(
            [VerdictZone.Header, VerdictZone.Facts, VerdictZone.Reasons, VerdictZone.Reasons, VerdictZone.Reasons, VerdictZone.Operative]);
        zones.StretchAt(text.Segments[2].Start)!.IsCorrected.ShouldBeTrue();
    }

    [Fact]
    public void Outside_of_the_text_nothing_is_known()
    {
        ZoneFinder.Find(VerdictText.FromPlain("Court")).At(500).ShouldBe(VerdictZone.Unknown);
        ZoneMap.Unknown.At(0).ShouldBe(VerdictZone.Unknown);
    }

    private static (VerdictText Text, List<char> Zones) Parse(string verdict)
    {
        var lines = verdict.Split('|');

        return (VerdictText.FromPlain(string.Join('\n', lines.Select(line => line[2..]))), [.. lines.Select(line => line[0])]);
    }

    private static char Letter(VerdictZone zone) => zone.ToString()[0];
}
