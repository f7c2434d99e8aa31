using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Ner.Models;

namespace Anonymizer.Web.Detection;

/// <summary>Where the model in use comes from.</summary>
internal interface IModelSource
{
    /// <summary>The version in use now; asked before every verdict, so a promotion needs no restart.</summary>
    /// <exception cref="DomainException">model.none: there is no model.</exception>
    string ActiveVersion { get; }

    /// <summary>The version in use now, or null where there is none.</summary>
    string? ActiveOrNone
    {
        get
        {
            try
            {
                return ActiveVersion;
            }
            catch (DomainException)
            {
                return null;
            }
        }
    }

    /// <summary>The model for verdicts of a language (ISO 639-1; null for unknown).</summary>
    /// <exception cref="DomainException">model.none, model.unknown, model.damaged.</exception>
    ChosenModel Choose(string? language) => new(ActiveVersion, language, []);

    /// <summary>All versions in use, for whatever language.</summary>
    /// <exception cref="DomainException">model.none: there is no model.</exception>
    IReadOnlySet<string> ActiveVersions => new HashSet<string>([ActiveVersion], StringComparer.Ordinal);

    /// <exception cref="DomainException">model.unknown, model.damaged.</exception>
    IRecognizer Load(string version);
}
