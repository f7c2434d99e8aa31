using System.Reflection;
using System.Text.Json.Serialization;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform.Access;
using Anonymizer.Web.Platform.Auditing;
using Anonymizer.Web.Platform.Calls;
using Anonymizer.Web.Platform.Tracing;
using Anonymizer.Word;
using FluentValidation;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Platform;

internal static class PlatformSetup
{
    /// <summary>The largest upload: 50 MB of file and a little for the form around it.</summary>
    public const long LargestFile = 50L * 1024 * 1024;
    public const long LargestRequest = LargestFile + (64 * 1024);

    /// <summary>What is under way when the service is asked to end has so long to finish; service managers kill after 30 seconds or more.</summary>
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(25);

    /// <summary>Who sends more slowly than this holds a connection and nothing else.</summary>
    private static readonly TimeSpan SlowestHeaders = TimeSpan.FromSeconds(15);
    private static readonly MinDataRate SlowestBody = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));

    public static IServiceCollection AddPlatform(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration("Storage")
            .PostConfigure<IHostEnvironment>((storage, host) => storage.FillFrom(host.ContentRootPath));
        services.AddSingleton(TimeProvider.System);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestEnd);
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.AllowOutOfOrderMetadataProperties = true; // a program writes the fields of an object in any order
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict; // a number is a number, in the contract too
        });
        services.AddOptions<WordSettings>().BindConfiguration("Word")
            .Validate(settings => settings.Limits.Valid() == settings.Limits)
            .ValidateOnStart();
        services.AddSingleton<IWordEngine>(provider => new ChildProcessWord(new ChildProcessOptions { Settings = provider.GetRequiredService<IOptions<WordSettings>>().Value }));
        services.AddSingleton<RequestMeter>();
        services.AddSingleton<Door>();
        services.AddScoped<CurrentActor>();
        services.AddScoped<CourtGuard>();
        services.AddScoped<MappingGuard>();
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentCall>();
        services.AddSingleton<RunningCalls>();
        services.AddScoped<AfterCommit>();
        services.AddScoped<FileKeeper>();
        services.AddScoped<AuditWriter>();
        services.AddScoped<PersonNames>();
        services.AddMediator(options =>
        {
            options.ServiceLifetime = ServiceLifetime.Scoped;
            options.PipelineBehaviors = [typeof(TracingBehavior<,>), typeof(AuthorizationBehavior<,>), typeof(ValidationBehavior<,>), typeof(TransactionBehavior<,>)];
        });
        services.AddValidatorsFromAssembly(Assembly.GetExecutingAssembly(), ServiceLifetime.Singleton, includeInternalTypes: true);
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = ProblemCodes.Complete);
        services.AddExceptionHandler<ProblemDetailsHandler>();
        services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = LargestRequest);
        services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
            kestrel.Limits.RequestHeadersTimeout = SlowestHeaders;
            kestrel.Limits.MinRequestBodyDataRate = SlowestBody;
            kestrel.AddServerHeader = false;
        });
        services.AddDataProtection().SetApplicationName("Anonymizer")
            .UseCryptographicAlgorithms(new AuthenticatedEncryptorConfiguration { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
        services.AddHsts(hsts => (hsts.MaxAge, hsts.IncludeSubDomains) = (TimeSpan.FromDays(365), true));
        services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>().Configure<IOptions<StorageOptions>, ILoggerFactory>(
            (keys, storage, logs) => keys.XmlRepository = new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(
                new DirectoryInfo(storage.Value.MakeKeyFolder()), logs));

        return services;
    }

    public static WebApplication UsePlatform(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UseMiddleware<SecurityHeaders>();
        app.UseStatusCodePagesWithReExecute("/problem/{0}", createScopeForStatusCodePages: true);
        app.UseMiddleware<RefusedForm>();
        app.UseExceptionHandler();
        app.UseWhen(context => !PageRequest.Is(context.Request), others => others.UseStatusCodePages(ProblemCodes.AnswerAsync));
        app.UseWebSockets();
        app.UseMiddleware<OriginCheck>();

        return app;
    }
}
