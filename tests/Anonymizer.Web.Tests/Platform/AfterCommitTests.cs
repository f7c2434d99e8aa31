using Anonymizer.Web.Platform;
using Microsoft.Extensions.Logging.Abstractions;

namespace Anonymizer.Web.Tests.Platform;

public sealed class AfterCommitTests
{
    private readonly AfterCommit _after = new(NullLogger<AfterCommit>.Instance);
    private readonly List<int> _done = [];

    [Fact]
    public async Task What_a_job_does_anyway_may_fail_and_the_rest_is_done_all_the_same()
    {
        _after.Try(() => throw new InvalidOperationException("The scheduler goes down."));
        _after.Do(DoneAsync);

        await _after.RunAsync();

        _done.ShouldBe([1]);
    }

    [Fact]
    public async Task Of_what_belongs_to_the_request_a_failure_is_heard()
    {
        _after.Do(() => throw new InvalidOperationException("The file was not erased."));

        await Should.ThrowAsync<InvalidOperationException>(_after.RunAsync);
    }

    private Task DoneAsync()
    {
        _done.Add(1);

        return Task.CompletedTask;
    }
}
