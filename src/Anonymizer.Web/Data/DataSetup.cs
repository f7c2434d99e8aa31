using Anonymizer.Web.Data.Encryption;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Data;

internal static class DataSetup
{
    public static IServiceCollection AddData(this IServiceCollection services)
    {
        var pragmas = new SqlitePragmas();
        services.AddDbContext<AppDbContext, SqliteDbContext>(
            (provider, options) => options.UseSqlite($"Data Source={Path.Combine(Storage(provider).MakeFolder(), "anonymizer.db")}").AddInterceptors(pragmas).ReplaceService<IModelCacheKeyFactory, CipherModelKey>()
                .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning)),
            optionsLifetime: ServiceLifetime.Singleton);
        services.AddScoped<CourtScope>();
        services.AddSingleton(provider => new FileStore(Path.Combine(Storage(provider).Folder, "files"), provider.GetRequiredService<IDataProtectionProvider>().CreateProtector(FileStore.Purpose)));
        services.AddSingleton<FreeSpace>();
        services.AddSingleton(provider => new ColumnCipher(new LateProtection(provider), Storage(provider).Keys));
        services.AddScoped<KeyRingCheck>();
        services.AddScoped<ColumnRewriter>();
        services.AddHostedService<DatabaseStart>();

        return services;
    }

    private static StorageOptions Storage(IServiceProvider provider) => provider.GetRequiredService<IOptions<StorageOptions>>().Value;
}
