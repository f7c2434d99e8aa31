using System.Data.Common;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Tests.Support;
using Anonymizer.Web.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Verdicts;

/// <summary>The list of thousands of verdicts is read through an index, never by sorting them all: held by what SQLite plans, not by a clock.</summary>
public sealed class ListIndexTests : IClassFixture<ListIndexTests.CountedApp>
{
    private readonly CountedApp _app;

    public ListIndexTests(CountedApp app) => _app = app;

    public static TheoryData<VerdictOrder, bool> Orders =>
        [.. Enum.GetValues<VerdictOrder>().Where(order => order != VerdictOrder.Name).SelectMany(order => new[] { true, false }.Select(isFalling => new TheoryDataRow<VerdictOrder, bool>(order, isFalling)))];

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Every_order_of_the_list_is_that_of_an_index(VerdictOrder order, bool isFalling)
    {
        await _app.FillAsync();

        var plans = await _app.PlansOfAsync(new ListVerdicts(null, order, isFalling, Page: 50));

        plans.ShouldContain(plan => plan.Contains("USING INDEX IX_Verdicts", StringComparison.Ordinal) || plan.Contains("USING COVERING INDEX IX_Verdicts", StringComparison.Ordinal));
        plans.ShouldAllBe(plan => !plan.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Filters_by_state_court_case_and_route_search_their_index()
    {
        await _app.FillAsync();
        VerdictFilter[] filters =
        [
            new(State: VerdictState.Uploaded), new(CourtId: Guid.NewGuid()), new(CaseId: Guid.NewGuid()), new(Route: Core.Review.ReviewRoute.Light), new(Priority: Priority.Urgent),
        ];

        foreach (var filter in filters)
        {
            (await _app.PlansOfAsync(new ListVerdicts(filter))).ShouldAllBe(plan => !plan.StartsWith("SCAN v", StringComparison.Ordinal), filter.ToString());
        }
    }

    [Fact]
    public async Task All_pages_together_hold_two_thousand_verdicts_once()
    {
        await _app.FillAsync();
        var door = _app.Services.GetRequiredService<Door>();
        var seen = new HashSet<Guid>();

        for (var page = 1; page <= 10; page++)
        {
            seen.UnionWith((await door.AskAsync(new ListVerdicts(null, VerdictOrder.State, Page: page, PageSize: 200), Actor.Service)).Verdicts.Select(verdict => verdict.Id));
        }

        seen.Count.ShouldBe(CountedApp.Many);
    }

    /// <summary>Asks SQLite for its plan of every query that is sent while it listens.</summary>
    public sealed class CountedApp : WebApp
    {
        public const int Many = 2_000;

        private readonly PlanReader _reader = new();
        private readonly SemaphoreSlim _once = new(1, 1);
        private bool _isFilled;

        public async Task FillAsync()
        {
            await _once.WaitAsync();

            try
            {
                if (!_isFilled)
                {
                    _isFilled = true;
                    await using var scope = Services.CreateAsyncScope();
                    var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
                    database.AddRange(Enumerable.Range(0, Many).Select(VerdictOf));
                    await database.SaveChangesAsync();
                }
            }
            finally
            {
                _once.Release();
            }
        }

        public async Task<IReadOnlyList<string>> PlansOfAsync(ListVerdicts query)
        {
            await _once.WaitAsync();

            try
            {
                _reader.Plans.Clear();
                _reader.IsListening = true;
                await Services.GetRequiredService<Door>().AskAsync(query, Actor.Service);

                return [.. _reader.Plans];
            }
            finally
            {
                _reader.IsListening = false;
                _once.Release();
            }
        }

        protected override void Configure(IServiceCollection services) =>
            services.ConfigureDbContext<SqliteDbContext>(options => options.AddInterceptors(_reader));

        private static Verdict VerdictOf(int number) => new()
        {
            Id = Guid.CreateVersion7(),
            Name = $"verdict {number}.docx",
            FileHash = number.ToString("x64", null),
            Size = 1,
            Purpose = Purpose.Test,
            AgeBand = AgeBand.Unknown,
            UploadedAt = DateTimeOffset.UnixEpoch.AddMinutes(number / 3),
            UploadedBy = Guid.Empty,
        };
    }

    private sealed class PlanReader : DbCommandInterceptor
    {
        public bool IsListening { get; set; }

        public List<string> Plans { get; } = [];

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (IsListening && command.CommandText.Contains("ORDER BY", StringComparison.Ordinal) && command.CommandText.Contains("\"Verdicts\"", StringComparison.Ordinal) && command.CommandText.Contains("LIMIT", StringComparison.Ordinal))
            {
                await using var asked = command.Connection!.CreateCommand();
                asked.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
                asked.Transaction = command.Transaction;

                foreach (DbParameter parameter in command.Parameters)
                {
                    var copy = asked.CreateParameter();
                    (copy.ParameterName, copy.Value) = (parameter.ParameterName, parameter.Value);
                    asked.Parameters.Add(copy);
                }

                await using var reader = await asked.ExecuteReaderAsync(cancellationToken);

                while (await reader.ReadAsync(cancellationToken))
                {
                    Plans.Add(reader.GetString(3));
                }
            }

            return result;
        }
    }
}
