namespace Anonymizer.EndToEnd.Tests.Faults;

/// <summary>The short form of the command <c>kill</c>: nothing acknowledged is lost, however the service ends.</summary>
public sealed class KillTests
{
    private const int Seed = 7;
    private const int Kills = 6;
    private const int Ends = 2;
    private const int Clerks = 2;

    [Fact]
    public async Task Whatever_a_killed_service_acknowledged_is_there_when_it_is_back_and_all_it_stored_is_whole()
    {
        await using var court = new FaultyCourt();
        var killed = new KilledCourt(court, Seed, Clerks);

        while (killed.Kills < Kills)
        {
            await killed.LiveAsync();
        }

        await killed.LiveAsync(isLast: true);
        killed.Faults.ShouldBeEmpty();
        killed.Hit.Values.Sum().ShouldBeGreaterThan(0, "something was under way");
    }

    [Fact]
    public async Task Asked_to_end_under_load_the_service_finishes_what_is_under_way_and_nothing_is_lost()
    {
        await using var court = new FaultyCourt();
        var ended = new KilledCourt(court, Seed, Clerks, isAsked: true);

        while (ended.Kills < Ends)
        {
            await ended.LiveAsync();
        }

        await ended.LiveAsync(isLast: true);
        ended.Faults.ShouldBeEmpty();
    }
}
