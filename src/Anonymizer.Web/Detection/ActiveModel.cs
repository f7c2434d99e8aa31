using Anonymizer.Core.Detection;
using Anonymizer.Ner.Models;

namespace Anonymizer.Web.Detection;

/// <summary>The models in use, one for each language that has its own, loaded when first needed and again when another version is activated.</summary>
/// <remarks>Whoever works with a model holds a lease on it; a model that was replaced goes when its last lease ends.</remarks>
internal sealed class ActiveModel(IModelSource source) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LoadedModel> _loaded = new(StringComparer.Ordinal);

    /// <param name="language">The verdict's language, or null for the default model.</param>
    /// <exception cref="Core.DomainException">model.none, model.unknown, model.damaged.</exception>
    public Lease Rent(string? language = null)
    {
        lock (_gate)
        {
            var chosen = source.Choose(language);

            if (!_loaded.TryGetValue(chosen.Version, out var model))
            {
                model = _loaded[chosen.Version] = new LoadedModel(chosen.Version, source.Load(chosen.Version));
            }

            var replaced = _loaded.Keys.Except(source.ActiveVersions, StringComparer.Ordinal).ToList();
            var lease = new Lease(model, chosen); // before anything goes: what was chosen may have been replaced since
            Release(replaced);

            return lease;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            Release([.. _loaded.Keys]);
        }
    }

    private void Release(IReadOnlyList<string> versions)
    {
        foreach (var version in versions)
        {
            _loaded.Remove(version, out var model);
            model?.Release();
        }
    }

    /// <summary>A model that stays loaded until this is disposed.</summary>
    internal sealed class Lease : IDisposable
    {
        private readonly LoadedModel _model;
        private bool _isReturned;

        public Lease(LoadedModel model, ChosenModel chosen)
        {
            model.Hold();
            _model = model;
            Chosen = chosen;
        }

        public ChosenModel Chosen { get; }

        public string Version => _model.Version;

        public IRecognizer Recognizer => _model.Recognizer;

        public void Dispose()
        {
            if (!_isReturned)
            {
                _isReturned = true;
                _model.Release();
            }
        }
    }

    /// <summary>Counts its holders, the registry's own hold included, and disposes the model after the last one.</summary>
    internal sealed class LoadedModel(string version, IRecognizer recognizer)
    {
        private int _holders = 1;

        public string Version => version;

        public IRecognizer Recognizer => recognizer;

        public void Hold() => Interlocked.Increment(ref _holders);

        public void Release()
        {
            if (Interlocked.Decrement(ref _holders) == 0)
            {
                (recognizer as IDisposable)?.Dispose();
            }
        }
    }
}
