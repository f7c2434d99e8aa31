using System.Threading.Channels;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Work;
using Anonymizer.Web.Verdicts;
using Npgsql;

namespace Anonymizer.Web.Cluster;

/// <summary>What happens on one node is told to the pages on the others, by PostgreSQL's own LISTEN and NOTIFY. Nothing is stored: a page that missed something shows it when it is next drawn.</summary>
internal sealed class ClusterNews(NpgsqlDataSource database, VerdictProgress progress, WorkChanges changes, OpenReviews open, ILogger<ClusterNews> log) : BackgroundService
{
    private const string Channel = "anonymizer";
    private const int MostWaiting = 10_000;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly string _node = Guid.CreateVersion7().ToString("N");
    private readonly Channel<News> _outgoing = System.Threading.Channels.Channel.CreateBounded<News>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest });

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        progress.Relay = (id, stage) => Post(new News(NewsKind.Progress, id, stage));
        changes.Changed.Relay = id => Post(new News(NewsKind.Changed, id));
        changes.Decided.Relay = id => Post(new News(NewsKind.Decided, id));

        return base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(AgainAsync(ListenAsync, stoppingToken), AgainAsync(SendAsync, stoppingToken));

    private void Post(News news) => _outgoing.Writer.TryWrite(news);

    /// <summary>The database may be away for a while.</summary>
    private async Task AgainAsync(Func<CancellationToken, Task> work, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await work(stoppingToken);
            }
            catch (Exception away) when (away is NpgsqlException or IOException)
            {
                log.LogWarning("News of the other nodes do not come: the database is away ({Type}).", away.GetType().Name);
                await Task.Delay(Pause, stoppingToken);
            }
        }
    }

    private async Task ListenAsync(CancellationToken stoppingToken)
    {
        await using var connection = await database.OpenConnectionAsync(stoppingToken);
        connection.Notification += (_, sent) => Hear(sent.Payload);
        await using (var command = new NpgsqlCommand($"LISTEN {Channel}", connection))
        {
            await command.ExecuteNonQueryAsync(stoppingToken);
        }

        open.Clear(); // what changed while nobody listened is read anew

        while (true)
        {
            await connection.WaitAsync(stoppingToken);
        }
    }

    private async Task SendAsync(CancellationToken stoppingToken)
    {
        await foreach (var news in _outgoing.Reader.ReadAllAsync(stoppingToken))
        {
            await using var command = database.CreateCommand("SELECT pg_notify($1, $2)");
            command.Parameters.Add(new NpgsqlParameter { Value = Channel });
            command.Parameters.Add(new NpgsqlParameter { Value = $"{_node} {news.Write()}" });
            await command.ExecuteNonQueryAsync(stoppingToken);
        }
    }

    private void Hear(string payload)
    {
        if (payload.Split(' ', 2) is [var node, var text] && node != _node && News.Read(text) is { } news)
        {
            Tell(news);
        }
    }

    private void Tell(News news)
    {
        switch (news.Kind)
        {
            case NewsKind.Progress:
                progress.Hear(news.VerdictId, news.Stage);
                break;
            case NewsKind.Changed:
                open.Drop(news.VerdictId);
                changes.Changed.Hear(news.VerdictId);
                break;
            default:
                changes.Decided.Hear(news.VerdictId);
                break;
        }
    }
}
