using Anonymizer.Core.Detection;

namespace Anonymizer.Web.Detection;

/// <summary>The model in use, loaded when first needed and again when another version is activated.</summary>
/// <remarks>Whoever works with a model holds a lease on it; a model that was replaced goes when its last lease ends.</remarks>
internal sealed class ActiveModel(IModelSource source) : IDisposable
{
    private readonly Lock _gate = new();
    private LoadedModel? _loaded;

    /// <exception cref="Core.DomainException">model.none, model.unknown, model.damaged.</exception>
    public Lease Rent()
    {
        lock (_gate)
        {
            var version = source.ActiveVersion;

            if (_loaded?.Version != version)
            {
                var next = new LoadedModel(version, source.Load(version));
                _loaded?.Release();
                _loaded = next;
            }

            return new Lease(_loaded);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _loaded?.Release();
            _loaded = null;
        }
    }

    /// <summary>A model that stays loaded until this is disposed.</summary>
    internal sealed class Lease : IDisposable
    {
        private readonly LoadedModel _model;
        private bool _isReturned;

        public Lease(LoadedModel model)
        {
            model.Hold();
            _model = model;
        }

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
