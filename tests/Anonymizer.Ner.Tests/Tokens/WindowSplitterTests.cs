using Anonymizer.Ner.Tokens;

namespace Anonymizer.Ner.Tests.Tokens;

public sealed class WindowSplitterTests
{
    private static readonly Gen<(int Count, int Capacity, int Context)> Cases =
        Gen.Select(Gen.Int[0, 2000], Gen.Int[0, 30], Gen.Int[1, 300]).Select((count, context, core) => (count, (2 * context) + core, context));

    [Fact]
    public void Every_piece_is_judged_exactly_once() => Cases.Sample(given =>
    {
        var windows = WindowSplitter.Split(given.Count, given.Capacity, given.Context);

        windows.SelectMany(window => Enumerable.Range(window.CoreStart, window.CoreEnd - window.CoreStart))
            .ShouldBe(Enumerable.Range(0, given.Count));
    });

    [Fact]
    public void Windows_fit_and_give_context_on_both_sides() => Cases.Sample(given =>
    {
        foreach (var window in WindowSplitter.Split(given.Count, given.Capacity, given.Context))
        {
            window.Length.ShouldBeLessThanOrEqualTo(given.Capacity);
            (window.CoreStart - window.Start).ShouldBe(Math.Min(given.Context, window.CoreStart));
            (window.End - window.CoreEnd).ShouldBe(window.End == given.Count ? 0 : given.Context);
        }
    });

    [Fact]
    public void A_window_without_room_for_its_context_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => WindowSplitter.Split(100, 20, 10));
}
