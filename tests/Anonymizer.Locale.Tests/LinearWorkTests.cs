using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Locale.Tests;

/// <summary>No text makes detection slow beyond its length (ASVS 1.3.12): all recognizers, and lists of users.</summary>
[CollectionDefinition(nameof(LinearWorkTests), DisableParallelization = true)]
[Collection(nameof(LinearWorkTests))]
public class LinearWorkTests
{
    private static readonly IReadOnlyList<IRecognizer> Recognizers = RecognizerCatalog.In(typeof(Detector).Assembly, typeof(BogusNames).Assembly);

    /// <summary>What a text is made of by repeating it: near misses of every pattern, and what tempts an engine to try again.</summary>
    private static readonly string[] Units =
    [
        "a", "1", " ", "-", ".", "@", "a@", "a.", "a.a@", "a@a.", "1-", "1 ", "1.", "1,", "1/", "/", "http://", "http://a.", "www.", "No. ", "nos. 12/", "12/", "A1", "LV", "GB29 ", "LV80 ", "+", "+371 ", "(", "((", "Dr. ", "Mr ", "J. ", "A. B. ",
        "’", "von ", "de la ", "é", "ß", "İ", "1 January ", "born ", "date of birth ", "12 Street ", "iela ", "Flat 1, ", "\t", ",", ", ", "aA", "Aa ", "0000 ", "\u200b", "a\u0301", "\ud83d\ude00", "::", "1:", "fe80:", "192.168.", "IBAN ", "AB 12 CD ",
        "case no. ", "K-", "[2020] ", "Title AB123", "SW1A ", "123456-", "\n", "a\n", "1\n", "Ann Lee ", "Ann Lee\n",
    ];

    public static TheoryData<string> Names => [.. Recognizers.Select(recognizer => recognizer.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_recognizer_s_work_grows_with_the_text_and_no_faster(string name)
    {
        var recognizer = Recognizers.First(one => one.Name == name);
        var slow = Units.Select(unit => (Unit: unit, Growth: WorkGrowth.OfFourfold(length => Repeated(unit, length), text => Run(recognizer, text)))).Where(Grows).ToList();

        slow.ShouldBeEmpty();
    }

    [Fact]
    public void Lists_of_users_cost_no_more_however_their_terms_overlap()
    {
        string[] prefixes = [.. Enumerable.Range(1, 60).Select(count => string.Concat(Enumerable.Repeat("a ", count)) + "b"), .. Enumerable.Range(0, 500).Select(number => $"Ann {number}")];
        var list = new ListRecognizer("list", MentionSource.Metadata, prefixes.Select(term => new ListTerm(term, EntityType.Person)));
        string[] units = ["a ", "a a b ", "Ann ", "Ann 1 Ann ", "a", "a\n"];

        units.Select(unit => (Unit: unit, Growth: WorkGrowth.OfFourfold(length => Repeated(unit, length), text => Run(list, text)))).Where(Grows).ShouldBeEmpty();
    }

    [Fact]
    public void Work_that_grows_with_the_square_is_noticed()
    {
        Grows(("planted", WorkGrowth.OfFourfold(length => new string('a', length), text =>
        {
            var found = 0;

            for (var start = 0; start < text.Length; start++)
            {
                found += text.AsSpan(start).Count('b');
            }

            found.ShouldBe(0);
        }))).ShouldBeTrue();
    }

    private static bool Grows((string Unit, double Growth) found) => found.Growth > WorkGrowth.MostOfFourfold;

    private static VerdictText Repeated(string unit, int length) => VerdictText.FromPlain(string.Concat(Enumerable.Repeat(unit, length / unit.Length)) + "!");

    private static void Run(IRecognizer recognizer, VerdictText text) => recognizer.Recognize(text).Count().ShouldBeGreaterThanOrEqualTo(0);
}
