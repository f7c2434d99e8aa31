using Anonymizer.Core.Detection;
using Anonymizer.Web.Detection;

namespace Anonymizer.Web.Models.Shadow;

/// <summary>The candidate that runs beside, loaded once.</summary>
internal sealed class ShadowModel(IModelSource source) : IDisposable
{
    private string? _version;
    private IRecognizer? _recognizer;

    /// <summary>Only the shadow's job asks: one at a time.</summary>
    /// <exception cref="Core.DomainException">model.unknown, model.damaged.</exception>
    public IRecognizer Of(string version)
    {
        if (_version != version || _recognizer is null)
        {
            Dispose();
            (_version, _recognizer) = (version, source.Load(version));
        }

        return _recognizer;
    }

    public void Dispose()
    {
        (_recognizer as IDisposable)?.Dispose();
        (_version, _recognizer) = (null, null);
    }
}
