using System.CommandLine;
using System.Text;
using Anonymizer.Cli.Input;
using Anonymizer.Cli.Running;
using Anonymizer.Core;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Teaching.Exchange;
using Anonymizer.Word;
using Anonymizer.Word.Annotated;

namespace Anonymizer.Cli.Exchange;

/// <summary><c>convert IN -o OUT</c>: annotated texts from one form into another: JSON lines, CoNLL columns, Word files with the mentions as comments.</summary>
internal sealed class ConvertCommand
{
    private const string Forms = "a .jsonl, .conll, .bio or .tsv file, a .docx file with comments, or a folder of such .docx files";

    private readonly Surroundings surroundings;
    private readonly Argument<string> input = new("IN") { Description = $"Annotated texts: {Forms}." };
    private readonly Option<string> output = new("--output", "-o") { Description = $"Where to: {Forms}, by its name.", HelpName = "OUT", Required = true };

    private ConvertCommand(Surroundings surroundings) => this.surroundings = surroundings;

    public static Command Create(Surroundings surroundings)
    {
        var convert = new ConvertCommand(surroundings);
        var command = new Command("convert", "Annotated texts between JSON lines, CoNLL columns and Word files with comments. What is written holds the words of the texts.") { convert.input, convert.output };
        command.SetAction(convert.RunAsync);

        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var (from, to) = (arguments.GetRequiredValue(input), arguments.GetRequiredValue(output));
        var verdicts = await ReadAsync(from, cancellationToken);

        if (verdicts.Count == 0)
        {
            throw new DomainException("gold.empty", $"{from} holds no verdict: name a file of annotated verdicts.");
        }

        await WriteAsync(to, verdicts, cancellationToken);
        await surroundings.Terminal.Error.WriteLineAsync($"{verdicts.Count} texts, {verdicts.Sum(verdict => verdict.Mentions.Count)} mentions: {to}");

        return ExitCode.Done;
    }

    private static async Task<List<GoldVerdict>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
        {
            var read = new List<GoldVerdict>();

            foreach (var file in Directory.EnumerateFiles(path, "*.docx").Order(StringComparer.Ordinal))
            {
                read.Add(await ReadWordAsync(file, cancellationToken));
            }

            return read;
        }

        switch (KindOf(path))
        {
            case ".DOCX":
                return [await ReadWordAsync(path, cancellationToken)];
            case ".JSONL":
                using (var lines = InputFile.OpenText(path))
                {
                    return [.. GoldReader.Read(lines)];
                }

            default:
                using (var lines = InputFile.OpenText(path))
                {
                    return [.. ConllBio.Read(lines)];
                }
        }
    }

    private static async Task<GoldVerdict> ReadWordAsync(string path, CancellationToken cancellationToken) =>
        AnnotatedWord.Read(await InputFile.ReadFileAsync(path, PackageLimits.Default, cancellationToken), Path.GetFileNameWithoutExtension(path));

    private static async Task WriteAsync(string path, List<GoldVerdict> verdicts, CancellationToken cancellationToken)
    {
        if (Path.GetExtension(path).Length == 0)
        {
            foreach (var (index, verdict) in verdicts.Index())
            {
                await AtomicFile.WriteAsync(Path.Combine(path, $"{index + 1:D4}.docx"), AnnotatedWord.Write(verdict), cancellationToken);
            }

            return;
        }

        var kind = KindOf(path);

        if (kind == ".DOCX" && verdicts.Count > 1)
        {
            throw new DomainException("usage.one-text", $"A Word file holds one text, and there are {verdicts.Count}: name a folder instead.");
        }

        await AtomicFile.WriteAsync(path, kind == ".DOCX" ? AnnotatedWord.Write(verdicts[0]) : Encoding.UTF8.GetBytes(kind == ".JSONL" ? LinesOf(verdicts) : ColumnsOf(verdicts)), cancellationToken);
    }

    private static string LinesOf(List<GoldVerdict> verdicts) => string.Concat(verdicts.Select(verdict => GoldWriter.Line(verdict) + "\n"));

    private static string ColumnsOf(List<GoldVerdict> verdicts)
    {
        using var writer = new StringWriter();
        ConllBio.Write(writer, verdicts);

        return writer.ToString();
    }

    /// <exception cref="DomainException">usage.kind: the name does not say which form it is.</exception>
    private static string KindOf(string path) => Path.GetExtension(path).ToUpperInvariant() is (".JSONL" or ".CONLL" or ".BIO" or ".TSV" or ".DOCX") and var kind
        ? kind
        : throw new DomainException("usage.kind", $"{path}: name {Forms}.");
}
