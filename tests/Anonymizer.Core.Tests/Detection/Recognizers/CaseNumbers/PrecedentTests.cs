using Anonymizer.Core.Detection;
using Anonymizer.Core.Detection.Recognizers.CaseNumbers;

namespace Anonymizer.Core.Tests.Detection.Recognizers.CaseNumbers;

public class PrecedentTests
{
    [Theory]
    [InlineData("(see Smith v. Norway, no. 12345/04, § 34)")]
    [InlineData("judgment in the case of Smith v. Norway (no. 12345/04, 3 May 2011)")]
    [InlineData("Smith v. the United Kingdom [GC], nos. 12345/04 and 12346/04, ECHR 2001")]
    public void An_application_number_behind_another_case_stays(string sentence)
    {
        Finds.MentionsIn(new EchrApplicationNumberRecognizer(), sentence)
            .ShouldAllBe(mention => mention.Need == Need.NoMask && mention.Role == EntityRole.Precedent);
    }

    [Theory]
    [InlineData("CASE OF SMITH v. NORWAY\n(Application no. 12345/04)\nJUDGMENT")]
    [InlineData("In the case of Smith v. Norway (application no. 12345/04), the Court")]
    [InlineData("The case originated in five applications (nos. 12345/04, 12346/04 and 1/05) against Norway")]
    public void The_verdicts_own_application_number_is_direct(string sentence)
    {
        Finds.MentionsIn(new EchrApplicationNumberRecognizer(), sentence).ShouldNotBeEmpty();
        Finds.MentionsIn(new EchrApplicationNumberRecognizer(), sentence).ShouldAllBe(mention => mention.Need == Need.Direct);
    }

    [Fact]
    public void Every_number_of_a_list_is_found()
    {
        Finds.In(new EchrApplicationNumberRecognizer(), "applications (nos. 12345/04, 12346/04 and 1/05)").ShouldBe(["12345/04", "12346/04", "1/05"]);
        Finds.In(new CaseNumberRecognizer(), "file nos. 2004/351 and 2004/352").ShouldBe(["2004/351", "2004/352"]);
    }

    [Fact]
    public void A_neutral_citation_is_masked_only_where_it_is_the_verdicts_own()
    {
        Finds.MentionsIn(new CitationRecognizer(), "Neutral Citation Number: [2019] EWCA Civ 123").Single().Need.ShouldBe(Need.Direct);
        Finds.MentionsIn(new CitationRecognizer(), "as held in [2019] EWCA Civ 123").Single().Need.ShouldBe(Need.NoMask);
    }

    [Fact]
    public void A_file_number_behind_a_high_court_stays()
    {
        Finds.MentionsIn(new CourtFileNumberRecognizer(), "vgl. BGH, Urteil vom 3. Mai 2011, VIII ZR 12/10").Single().Need.ShouldBe(Need.NoMask);
        Finds.MentionsIn(new CourtFileNumberRecognizer(), "Landgericht Köln, 12 O 345/19").Single().Need.ShouldBe(Need.Direct);
    }

    [Fact]
    public void A_number_of_the_Latvian_Senate_stays_where_it_is_cited()
    {
        Finds.MentionsIn(new LatvianCaseNumberRecognizer(), "Senāta 2019. gada spriedums lietā SKC-123/2019").Single().Need.ShouldBe(Need.NoMask);
        Finds.MentionsIn(new LatvianCaseNumberRecognizer(), "Lieta SKC-123/2019").Single().Need.ShouldBe(Need.Direct);
    }
}
