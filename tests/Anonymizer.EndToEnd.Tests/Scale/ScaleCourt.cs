namespace Anonymizer.EndToEnd.Tests.Scale;

/// <summary>Web nodes and workers as processes on one PostgreSQL database.</summary>
internal sealed class ScaleCourt : IAsyncDisposable
{
    private readonly string keys = Directory.CreateTempSubdirectory("anonymizer-keys-").FullName;

    private ScaleCourt(PostgresServer database, int webs, int workers, string webRole)
    {
        Database = database;
        Webs = [.. Enumerable.Range(0, webs).Select(_ => new ClusterNode(webRole, database.Connection, keys))];
        Workers = [.. Enumerable.Range(0, workers).Select(_ => new ClusterNode("worker", database.Connection, keys))];
    }

    public PostgresServer Database { get; }

    public IReadOnlyList<ClusterNode> Webs { get; }

    public IReadOnlyList<ClusterNode> Workers { get; }

    public IReadOnlyList<ClusterNode> Nodes => [.. Webs, .. Workers];

    /// <summary>All start at once, on an empty database: they must get along.</summary>
    public static async Task<ScaleCourt> StartAsync(int webs, int workers, bool isExplained = false)
    {
        var court = new ScaleCourt(await PostgresServer.MakeAsync(isExplained), webs, workers, workers == 0 ? "both" : "web");
        await Task.WhenAll(court.Nodes.Select(node => node.StartAsync()));

        return court;
    }

    /// <summary>A client of one of the web nodes, another one for each number: what a load balancer does.</summary>
    public HttpClient ClientOf(int number) => AdministratorKey.ClientOf(Webs[number % Webs.Count]);

    public async ValueTask DisposeAsync()
    {
        foreach (var node in Nodes)
        {
            await node.DisposeAsync();
        }

        await Database.DisposeAsync();
        Directory.Delete(keys, recursive: true);
    }
}
