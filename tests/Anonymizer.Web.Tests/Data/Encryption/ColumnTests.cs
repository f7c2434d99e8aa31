using Anonymizer.Web.Data;
using Anonymizer.Web.Data.Encryption;
using Anonymizer.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Data.Encryption;

/// <summary>Walks every column of the model: a new one cannot be forgotten.</summary>
public sealed class ColumnTests(WebApp app) : IClassFixture<WebApp>
{
    /// <summary>What people wrote or what a verdict says, wherever it stands.</summary>
    private static readonly string[] OfPeople =
    [
        "ArchiveFiles.Message", "ArchiveFiles.Name", "Archives.Name", "AspNetUserTokens.Value", "CaseEntities.Names", "CaseReplacements.Text", "Cases.Number", "Corrections.Note", "GoldVerdicts.CaseKey", "GoldVerdicts.Text", "Guidelines.Text",
        "Holds.LiftReason", "Holds.Reason", "ImportedTexts.Line", "ImportedTexts.Name", "KeyChecks.Words", "ListedTerms.PlaceName", "ListedTerms.Reason", "ListedTerms.Text", "MappingOpenings.Reason", "ModelEvents.Reason", "ModelSettings.Reason", "Parties.Aliases",
        "Parties.Name", "PolicyUses.Reason", "PolicyVersions.Reason", "PoolErasures.Reason", "Problems.Resolution", "Problems.Text", "Purges.Reason", "Rectifications.Resolution", "Rectifications.Text", "Releases.Mapping", "Releases.Report", "RetentionRules.Reason", "ReviewEvents.Action",
        "Sessions.Goal", "Sessions.ProblemMessage", "Sessions.Reason", "TeachingRules.Reason", "TrainingRuns.Note", "TrainingRuns.ProblemMessage", "VerdictTexts.NearMisses", "VerdictTexts.Pictures", "VerdictTexts.Text",
        "Verdicts.CaseNumber", "Verdicts.FailureMessage", "Verdicts.Name", "Webhooks.Url", "WorkLog.Note",
    ];

    [Fact]
    public void Every_column_of_text_or_bytes_is_encrypted_or_keyed_or_says_why_it_holds_nobodys_data()
    {
        Columns().Where(property => !ColumnEncryption.IsClosed(property))
            .Select(ColumnEncryption.NameOf)
            .Where(column => !KeyedColumns.Names.Contains(column) && string.IsNullOrWhiteSpace(PlainColumns.Reasons.GetValueOrDefault(column)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void What_is_told_of_people_is_encrypted()
    {
        Columns().Where(ColumnEncryption.IsClosed).Select(ColumnEncryption.NameOf).ShouldBe([.. OfPeople, "AspNetUsers.PhoneNumber"], ignoreOrder: true);
    }

    [Fact]
    public void No_list_names_a_column_that_is_not_there()
    {
        var columns = Columns().Select(ColumnEncryption.NameOf).ToHashSet();

        PlainColumns.Reasons.Keys.Concat(KeyedColumns.Names).Except(columns).ShouldBeEmpty();
    }

    [Fact]
    public void An_encrypted_column_in_an_index_is_refused_when_the_model_is_made()
    {
        var builder = new ModelBuilder();
        builder.Entity<Planted>().ToTable("Planted").HasIndex(row => row.Name);

        Should.Throw<InvalidOperationException>(() => ColumnEncryption.Apply(builder, app.Services.GetRequiredService<ColumnCipher>())).Message.ShouldContain("Planted.Name");
    }

    /// <summary>Of the database that holds the most: the shared one also keeps files and models.</summary>
    private static List<IProperty> Columns()
    {
        using var database = PostgresModel.Open();

        return [.. database.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()).Where(property => property.ClrType == typeof(string) || property.ClrType == typeof(byte[]))];
    }

    private sealed class Planted
    {
        public int Id { get; set; }

        public string Name { get; set; } = "";
    }
}
