using Anonymizer.Pdf;
using Anonymizer.Web.Accounts;
using Anonymizer.Web.Archive;
using Anonymizer.Web.AsCode;
using Anonymizer.Web.Audit;
using Anonymizer.Web.Backup;
using Anonymizer.Web.Cluster;
using Anonymizer.Web.Data;
using Anonymizer.Web.Detection;
using Anonymizer.Web.Encryption;
using Anonymizer.Web.Gold;
using Anonymizer.Web.Layout;
using Anonymizer.Web.Lists;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Models;
using Anonymizer.Web.Observability;
using Anonymizer.Web.Operations;
using Anonymizer.Web.Operations.Doctor;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Policy;
using Anonymizer.Web.Quality;
using Anonymizer.Web.Queue;
using Anonymizer.Web.Redaction;
using Anonymizer.Web.Release;
using Anonymizer.Web.Retention;
using Anonymizer.Web.Review;
using Anonymizer.Web.Routing;
using Anonymizer.Web.Sessions;
using Anonymizer.Web.Teaching;
using Anonymizer.Web.Vault;
using Anonymizer.Web.Verdicts;
using Anonymizer.Web.Webhooks;
using Anonymizer.Word;

if (WordWorker.IsAsked(args))
{
#pragma warning disable RS0030 // A worker answers on its standard output.
    return await WordWorker.RunAsync(Console.OpenStandardInput(), Console.OpenStandardOutput(), PdfText.Read);
#pragma warning restore RS0030
}

var builder = WebApplication.CreateBuilder(args);

StartCommands.Quiet(builder, args);
BackupCommands.Quiet(builder, args);
ConfigurationCommands.Quiet(builder, args);
builder.WebHost.UseDefaultAddress(builder.Configuration);
builder.UseMetricsPort();
builder.Services.AddData(builder.Configuration);
builder.Services.AddPlatform();
builder.Services.AddLanguages();
builder.Services.AddApiDocument();
builder.AddObservability();
builder.Services.AddAudit();
builder.Services.AddAccounts(builder.Configuration);
builder.Services.AddEncryption();
builder.Services.AddPolicies();
builder.Services.AddVerdicts();
builder.Services.AddLists();
builder.Services.AddDetection(builder.Configuration);
builder.Services.AddReview();
builder.Services.AddRedaction();
builder.Services.AddVerdictRouting();
builder.Services.AddTeaching();
builder.Services.AddRetention(builder.Configuration);
builder.Services.AddVault();
builder.Services.AddQueue();
builder.Services.AddArchive(builder.Configuration);
builder.Services.AddGold();
builder.Services.AddModels();
builder.Services.AddQuality();
builder.Services.AddSessions();
builder.Services.AddBackup();
builder.Services.AddConfigurationAsCode();
builder.Services.AddOperations(builder.Configuration);
builder.Services.AddWebhooks(builder.Configuration);
builder.Services.AddCluster(builder.Configuration);
builder.Services.AddPages();

var app = builder.Build();

if (await BackupCommands.TryAsync(app, args) is { } backedUp)
{
    return backedUp;
}

if (await ConfigurationCommands.TryAsync(app, args) is { } configured)
{
    return configured;
}

if (await StartCommands.TryAsync(app, args) is { } exitCode)
{
    return exitCode;
}

app.UseObservability();
app.UseCluster();
app.UseLanguages();
app.UsePlatform();
app.UseAccounts();

app.MapObservability();
app.MapApiDocument();
app.MapLanguages();
app.MapAudit();
app.MapAccounts();
app.MapEncryption();
app.MapPolicies();
app.MapVerdicts();
app.MapDetection();
app.MapReview();
app.MapRedaction();
app.MapRelease();
app.MapTeaching();
app.MapRetention();
app.MapVault();
app.MapQueue();
app.MapArchive();
app.MapGold();
app.MapModels();
app.MapQuality();
app.MapBackup();
app.MapConfigurationAsCode();
app.MapOperations();
app.MapPages();

await app.RunAsync();

return 0;
