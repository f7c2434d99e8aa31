using System.CommandLine;
using Anonymizer.Core;
using Anonymizer.Core.Unread;

namespace Anonymizer.Cli.Redaction;

/// <summary>The options that say what is done with what nobody reads: pictures, embedded files, unknown parts. They are stronger than the policy.</summary>
internal sealed class UnreadOptions
{
    private readonly Option<PictureTreatment?> pictures = new("--pictures")
    {
        Description = "What is done with pictures, in which no text is read: keep (without their notes), blank, or refuse. Default: as the policy says.",
    };

    private readonly Option<string[]> picture = new("--picture")
    {
        Description = "What is done with one picture, by its number in the report: 3=blank. May be repeated. For one file only.",
        HelpName = "N=TREATMENT",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<EmbeddedRule?> embedded = new("--embedded")
    {
        Description = "What is done with embedded files, objects and controls: drop, refuse the file, or redact (Word files stay, redacted too; others are dropped). Default: as the policy says.",
    };

    private readonly Option<PartRule?> unknown = new("--unknown")
    {
        Description = "What is done with parts of an unknown kind: drop, or refuse the file. Default: as the policy says.",
    };

    public void AddTo(Command command)
    {
        command.Add(pictures);
        command.Add(picture);
        command.Add(embedded);
        command.Add(unknown);
    }

    /// <param name="arguments">The command line.</param>
    /// <param name="policy">What the policy says.</param>
    /// <param name="isFolder">Many files are redacted: a picture's number means nothing.</param>
    /// <exception cref="DomainException">pictures.invalid.</exception>
    public UnreadRules Over(ParseResult arguments, UnreadRules policy, bool isFolder)
    {
        var chosen = PictureChoices.Parse(arguments.GetValue(picture) ?? []);

        if (isFolder && chosen.Count > 0)
        {
            throw new DomainException("pictures.invalid", "--picture names a picture of one file: give a file, not a folder, or say --pictures for all.");
        }

        return policy with
        {
            Pictures = arguments.GetValue(pictures) ?? policy.Pictures,
            Embedded = arguments.GetValue(embedded) ?? policy.Embedded,
            Unknown = arguments.GetValue(unknown) ?? policy.Unknown,
            Chosen = chosen,
        };
    }
}
