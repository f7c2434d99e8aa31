using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verification;
using Anonymizer.Word;

namespace Anonymizer.Benchmarks;

/// <summary>Read, redact, scrub, write and verify invented verdicts of 10 to 500 pages: how time and memory grow with pages.</summary>
/// <remarks>A page has 2,300 characters, five people of its own named nine times each, footnotes and a table; all names are terms, so terms grow with pages too.</remarks>
internal static class WordScaling
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const int PeopleOnPage = 5;
    private const int Repeats = 5;
    private const double Million = 1e6;
    private static readonly int[] Sizes = [10, 40, 100, 250, 500];
    private static readonly string[] Syllables = ["bra", "dol", "fen", "gur", "hax", "jil", "kem", "lor", "mav", "nud", "pex", "rit", "sob", "tuv", "wag", "zel"];

    public static void Run(TextWriter output, IReadOnlyList<int> pages)
    {
        output.WriteLine("pages  unpacked kB  terms  replaced  read ms  release ms  ms/page  live/unpacked  child/unpacked");
        Measure(10);

        foreach (var size in pages.Count > 0 ? pages : Sizes)
        {
            var row = Measure(size);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{size,5}  {row.Unpacked / 1024,11}  {row.Terms,5}  {row.Replaced,8}  {row.Read,7:F0}  {row.Release,10:F0}  {(row.Read + row.Release) / size,7:F2}  {row.Live / (double)row.Unpacked,13:F1}  {row.Child / (double)row.Unpacked,14:F1}"));
        }
    }

    /// <summary>Only the growth of the child's resident memory, which takes seconds: to compare settings of the runtime, given by the environment.</summary>
    public static void RunChild(TextWriter output, IReadOnlyList<int> pages)
    {
        output.WriteLine("pages  unpacked kB  before MB  growth MB  growth/unpacked");

        foreach (var size in pages.Count > 0 ? pages : Sizes)
        {
            var file = Verdict(size);
            var (replacements, terms) = WorkOf(file, size);
            using var child = new ChildMemory();
            child.WarmUp(Verdict(10));
            var growth = child.PeakOf(file, replacements, terms);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size,5}  {Unpacked(file) / 1024,11}  {child.Before / Million,9:F1}  {growth / Million,9:F1}  {growth / (double)Unpacked(file),15:F1}"));
        }
    }

    private static Row Measure(int pages)
    {
        var file = Verdict(pages);
        var (replacements, terms) = WorkOf(file, pages);
        var read = Median(() => WordReader.Read(file));
        var release = Median(() => Released(file, replacements, terms));

        using var child = new ChildMemory();
        child.WarmUp(Verdict(10));

        return new Row(
            Unpacked(file), terms.Terms.Count, replacements.Count, read, release,
            Math.Max(LiveMemory.PeakOf(() => WordReader.Read(file)), LiveMemory.PeakOf(() => Released(file, replacements, terms))),
            child.PeakOf(file, replacements, terms));
    }

    private static (List<Replacement> Replacements, ReleaseTerms Terms) WorkOf(byte[] file, int pages)
    {
        var people = Enumerable.Range(0, pages * PeopleOnPage).Select(NameOf).ToList();

        return (ReplacementsOf(WordReader.Read(file).Text, people), new ReleaseTerms([.. people.Concat(people.SelectMany(name => name.Split(' '))).Distinct()], []));
    }

    private static ReleaseResult Released(byte[] file, IReadOnlyList<Replacement> replacements, ReleaseTerms terms) => WordRelease.Make(file, replacements, terms) is { File: not null } result
        ? result
        : throw new InvalidOperationException("The verdict is refused: nothing to measure.");

    private static double Median(Func<object> step) => Enumerable.Range(0, Repeats).Select(_ => Timed(step)).Order().ElementAt(Repeats / 2);

    private static double Timed(Func<object> step)
    {
        var started = Stopwatch.GetTimestamp();
        step();

        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static long Unpacked(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);

        return archive.Entries.Sum(entry => entry.Length);
    }

    private static List<Replacement> ReplacementsOf(VerdictText text, List<string> people)
    {
        var replacements = new List<Replacement>();

        foreach (var (index, name) in people.Index())
        {
            for (var start = text.Value.IndexOf(name, StringComparison.Ordinal); start >= 0; start = text.Value.IndexOf(name, start + name.Length, StringComparison.Ordinal))
            {
                replacements.Add(new Replacement(new TextSpan(start, start + name.Length), $"Person {index}", index + 1));
            }
        }

        return replacements;
    }

    /// <summary>Two words of four and three syllables; no name is another's beginning.</summary>
    private static string NameOf(int person) => $"{WordOf(person, 4)} {WordOf(person + 7919, 3)}son";

    private static string WordOf(int number, int syllables)
    {
        var word = new StringBuilder();

        for (var place = 0; place < syllables; place++, number /= Syllables.Length)
        {
            word.Append(Syllables[number % Syllables.Length]);
        }

        word[0] = char.ToUpperInvariant(word[0]);

        return word.ToString();
    }

    private static byte[] Verdict(int pages)
    {
        var body = new StringBuilder();
        var notes = new StringBuilder();

        foreach (var page in Enumerable.Range(0, pages))
        {
            AddPage(body, notes, page);
        }

        using var stream = new MemoryStream();

        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Add(archive, "_rels/.rels", Relations("officeDocument", "word/document.xml"));
            Add(archive, "word/_rels/document.xml.rels", Relations("footnotes", "footnotes.xml"));
            Add(archive, "word/document.xml", $"<w:document xmlns:w=\"{Word}\"><w:body>{body}<w:sectPr/></w:body></w:document>");
            Add(archive, "word/footnotes.xml", $"<w:footnotes xmlns:w=\"{Word}\">{notes}</w:footnotes>");
        }

        return stream.ToArray();
    }

    private static void AddPage(StringBuilder body, StringBuilder notes, int page)
    {
        foreach (var person in Enumerable.Range(0, PeopleOnPage))
        {
            var name = NameOf((page * PeopleOnPage) + person);
            var halves = name.Split(' ');
            body.Append(CultureInfo.InvariantCulture, $"<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr>{Run("The appeal was heard on paper. ", "")}{Run(halves[0], "<w:b/>")}{Run(" ", "")}{Run(halves[1], "<w:i/>")}");
            body.Append(CultureInfo.InvariantCulture, $"{Run($" gave evidence that {name} and nobody else had signed the lease before the roof gave way; {name} repeated it, and the tribunal of first instance believed {name} although the surveyor did not. ", "")}");
            body.Append(CultureInfo.InvariantCulture, $"{Run($"What {name} then said of {name} was not put to the other side.", "")}<w:r><w:footnoteReference w:id=\"{(page * PeopleOnPage) + person + 1}\"/></w:r></w:p>");
            notes.Append(CultureInfo.InvariantCulture, $"<w:footnote w:id=\"{(page * PeopleOnPage) + person + 1}\"><w:p>{Run($"See the second statement of {name}, paragraph {page}.", "")}</w:p></w:footnote>");
        }

        var cells = Enumerable.Range(0, PeopleOnPage).Select(person => $"<w:tc><w:p>{Run(NameOf((page * PeopleOnPage) + person), "")}</w:p></w:tc>");
        body.Append(CultureInfo.InvariantCulture, $"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{string.Concat(cells)}</w:tr></w:tbl>");
    }

    private static string Run(string text, string properties) => $"<w:r><w:rPr>{properties}<w:sz w:val=\"24\"/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    private static string Relations(string kind, string target) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"/></Relationships>";

    private static void Add(ZipArchive archive, string name, string content)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }

    private sealed record Row(long Unpacked, int Terms, int Replaced, double Read, double Release, long Live, long Child);
}
