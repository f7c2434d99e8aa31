namespace Anonymizer.Web.Tests.Support;

/// <summary>The clock, set forward as a test likes.</summary>
internal sealed class ShiftedTime : TimeProvider
{
    private TimeSpan _by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _by;

    public void Pass(TimeSpan time) => _by += time;
}
