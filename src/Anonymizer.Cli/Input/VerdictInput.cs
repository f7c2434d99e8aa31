using Anonymizer.Core.Text;

namespace Anonymizer.Cli.Input;

/// <summary>One verdict to read: its id, and how to get its text when its turn comes.</summary>
/// <remarks>Reading is put off, so that a bad file fails as this one verdict and not as the whole run.</remarks>
internal sealed record VerdictInput(string Id, Func<CancellationToken, Task<VerdictText>> ReadAsync)
{
    public static VerdictInput Of(string id, string text) => new(id, _ => Task.FromResult(VerdictText.FromPlain(text)));
}
