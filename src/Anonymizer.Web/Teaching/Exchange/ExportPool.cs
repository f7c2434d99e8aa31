using System.IO.Compression;
using System.Text;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Teaching.Exchange;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Teaching.Pool;
using Anonymizer.Word.Annotated;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Teaching.Exchange;

/// <summary>What could be learned from now, as a file: under the same rules as a training, with other names where a court wants that.</summary>
[Allowed(Role.Administrator, Role.Trainer, Role.ApiClient)]
public sealed record ExportPool(TrainingFormat Format) : IRequest<ExportedPool>
{
    public sealed class Validator : AbstractValidator<ExportPool>
    {
        public Validator() => RuleFor(query => query.Format).IsInEnum();
    }

    internal sealed class Handler(TrainingPool pool) : IRequestHandler<ExportPool, ExportedPool>
    {
        public async ValueTask<ExportedPool> Handle(ExportPool query, CancellationToken cancellationToken)
        {
            var folder = Directory.CreateTempSubdirectory("anonymizer-pool-").FullName;

            try
            {
                await pool.WriteAsync(folder, cancellationToken);
                var lines = (await File.ReadAllTextAsync(Path.Combine(folder, "train.jsonl"), cancellationToken)) + await File.ReadAllTextAsync(Path.Combine(folder, "dev.jsonl"), cancellationToken);

                return query.Format switch
                {
                    TrainingFormat.Conll => new ExportedPool("pool.conll", "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(ConllOf(lines))),
                    TrainingFormat.Word => new ExportedPool("pool.zip", "application/zip", ZipOf(lines)),
                    _ => new ExportedPool("pool.jsonl", "application/x-ndjson", Encoding.UTF8.GetBytes(lines)),
                };
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        private static string ConllOf(string lines)
        {
            using var writer = new StringWriter();
            using var reader = new StringReader(lines);
            ConllBio.Write(writer, GoldReader.Read(reader));

            return writer.ToString();
        }

        private static byte[] ZipOf(string lines)
        {
            using var file = new MemoryStream();
            using var reader = new StringReader(lines);

            using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach (var (index, verdict) in GoldReader.Read(reader).Index())
                {
                    using var entry = zip.CreateEntry($"{index + 1:D4}.docx").Open();
                    entry.Write(AnnotatedWord.Write(verdict));
                }
            }

            return file.ToArray();
        }
    }
}

/// <summary>The file. Holds words of verdicts.</summary>
public sealed record ExportedPool(string Name, string ContentType, byte[] Content)
{
    public override string ToString() => $"ExportedPool({Name}, {Content.Length})";
}
