using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Teaching.Exchange;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Word.Annotated;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Teaching.Exchange;

/// <summary>Takes annotated texts from elsewhere into the training pool: JSON lines, CoNLL columns, or a Word file with comments, by the file's ending. Gold is refused; a text that is there already is taken once.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="File">Its bytes.</param>
[Allowed(Role.Administrator, Role.Trainer, Role.ApiClient)]
public sealed record ImportTexts(string Name, byte[] File) : IRequest<ImportedTexts>
{
    public const long Largest = 50 * 1024 * 1024;

    public override string ToString() => $"ImportTexts({File.Length})";

    public sealed class Validator : AbstractValidator<ImportTexts>
    {
        public Validator()
        {
            RuleFor(command => command.Name).NotEmpty().MaximumLength(260);
            RuleFor(command => command.File).NotNull().Must(file => file is { Length: > 0 }).WithMessage("The file is empty.");
        }
    }

    internal sealed class Handler(AppDbContext database, IGoldGuard gold, CurrentActor actor, TimeProvider clock) : IRequestHandler<ImportTexts, ImportedTexts>
    {
        public async ValueTask<ImportedTexts> Handle(ImportTexts command, CancellationToken cancellationToken)
        {
            var verdicts = Read(command);
            var known = (await database.Set<ImportedTextRow>().Select(row => row.TextHash).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
            var added = 0;

            foreach (var verdict in verdicts)
            {
                await CheckAsync(verdict, cancellationToken);
                var hash = TextPrint.Of(verdict.Text.Value);

                if (known.Add(hash))
                {
                    database.Add(RowOf(command.Name, verdict, hash));
                    added++;
                }
            }

            return new ImportedTexts(added, verdicts.Count - added);
        }

        private static List<GoldVerdict> Read(ImportTexts command)
        {
            using var lines = new StreamReader(new MemoryStream(command.File));

            return Path.GetExtension(command.Name).ToUpperInvariant() switch
            {
                ".JSONL" => [.. GoldReader.Read(lines)],
                ".CONLL" or ".BIO" or ".TSV" => [.. ConllBio.Read(lines)],
                ".DOCX" => [AnnotatedWord.Read(command.File, Path.GetFileNameWithoutExtension(command.Name))],
                _ => throw new DomainException("import.kind", "Annotated texts come as .jsonl, .conll, .bio or .tsv, or as .docx with the mentions as comments. Choose such a file."),
            };
        }

        private async Task CheckAsync(GoldVerdict verdict, CancellationToken cancellationToken)
        {
            if (verdict.Mentions.FirstOrDefault(mention => !EntityType.Known.Contains(mention.Type)) is { } unknown)
            {
                throw new DomainException("import.type", $"The model does not know the type {unknown.Type}. Rename it to one of {string.Join(", ", EntityType.Known)}, and import the file again.");
            }

            if (verdict.Mentions.Zip(verdict.Mentions.Skip(1)).Any(pair => pair.First.Span.Overlaps(pair.Second.Span)))
            {
                throw new DomainException("import.overlap", "Two mentions of a text overlap. A word can be taught as one thing only: correct the file and import it again.");
            }

            if (await gold.IsGoldAsync(verdict.Text.Value, PlaceKey.Of(verdict.Case) is { Length: > 0 } key ? key : null, cancellationToken))
            {
                throw new DomainException("teaching.gold", "This verdict is gold: what measures models must never teach them. Leave its corrections out.");
            }
        }

        private ImportedTextRow RowOf(string name, GoldVerdict verdict, string hash) => new()
        {
            Id = Guid.CreateVersion7(),
            Name = name,
            Line = GoldWriter.Line(verdict),
            TextHash = hash,
            Words = TextWords.In(verdict.Text.Value).Count,
            Mentions = verdict.Mentions.Count,
            By = actor.Value.Id,
            At = clock.GetUtcNow(),
        };
    }
}

/// <summary>What became of the texts of a file.</summary>
/// <param name="Added">So many are new in the pool.</param>
/// <param name="Known">So many were there already.</param>
public sealed record ImportedTexts(int Added, int Known);
