using Anonymizer.Web.Data.Encryption;
using Anonymizer.Web.Data.Postgres;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Anonymizer.Web.Data;

internal static class DataSetup
{
    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration configuration)
    {
        if (StorageOptions.IsShared(configuration))
        {
            AddPostgres(services, configuration[StorageOptions.PostgresKey]!);
        }
        else
        {
            AddSqlite(services);
        }

        services.AddScoped<CourtScope>();
        services.AddSingleton(provider => new FileStore(provider.GetRequiredService<IFileShelf>(), provider.GetRequiredService<IDataProtectionProvider>().CreateProtector(FileStore.Purpose)));
        services.AddSingleton<FreeSpace>();
        services.AddSingleton(provider => new ColumnCipher(new LateProtection(provider), Storage(provider).Keys));
        services.AddScoped<KeyRingCheck>();
        services.AddScoped<ColumnRewriter>();
        services.AddHostedService<DatabaseStart>();

        return services;
    }

    private static void AddSqlite(IServiceCollection services)
    {
        var pragmas = new SqlitePragmas();
        services.AddDbContext<AppDbContext, SqliteDbContext>(
            (provider, options) => Common(options.UseSqlite($"Data Source={Path.Combine(Storage(provider).MakeFolder(), "anonymizer.db")}").AddInterceptors(pragmas)
                .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning))), // a copy is migrated: one that is killed leaves the database as it was (decision 180)
            optionsLifetime: ServiceLifetime.Singleton);
        services.AddSingleton<IFileShelf>(provider => new FolderShelf(Path.Combine(Storage(provider).Folder, "files")));
    }

    private static void AddPostgres(IServiceCollection services, string database)
    {
        services.AddSingleton(_ => NpgsqlDataSource.Create(database));
        services.AddDbContext<AppDbContext, PostgresDbContext>(
            (provider, options) => Common(options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>())),
            optionsLifetime: ServiceLifetime.Singleton);
        services.AddSingleton<IFileShelf, DatabaseShelf>();
        services.AddHostedService<StartTurn>();
    }

    private static void Common(DbContextOptionsBuilder options) => options.ReplaceService<IModelCacheKeyFactory, CipherModelKey>()
        .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning));

    private static StorageOptions Storage(IServiceProvider provider) => provider.GetRequiredService<IOptions<StorageOptions>>().Value;
}
