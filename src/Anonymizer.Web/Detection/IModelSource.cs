using Anonymizer.Core;
using Anonymizer.Core.Detection;

namespace Anonymizer.Web.Detection;

/// <summary>Where the model in use comes from.</summary>
internal interface IModelSource
{
    /// <summary>The version in use now; asked before every verdict, so a promotion needs no restart.</summary>
    /// <exception cref="DomainException">model.none: there is no model.</exception>
    string ActiveVersion { get; }

    /// <exception cref="DomainException">model.unknown, model.damaged.</exception>
    IRecognizer Load(string version);
}
