using System.Collections.Frozen;

namespace Anonymizer.Web.Data.Encryption;

/// <summary>Columns of text that are not encrypted, each with the reason why it holds nobody's data who is in a verdict.</summary>
internal static class PlainColumns
{
    private const string Chosen = "a code, type, language or version that the program chooses";
    private const string Places = "places, types and counts; no words of a verdict";
    private const string Hash = "a hash that tells a whole file or a random key from another: names cannot be tried on it";
    private const string Ours = "what the court calls its own things: courts, policies, models, gold sets, keys";
    private const string Staff = "who signs in: people of the court, whom sign-in finds by it";
    private const string Ledger = "the ledger holds ids, numbers and choices only (decision 125), and its hashes cover it";
    private const string Weights = "a model's own files, which every process gets: its card names what it learned from";
    private const string Closed = "encrypted by whoever writes it";

    /// <summary>The reason by "Table.Column".</summary>
    public static FrozenDictionary<string, string> Reasons { get; } = new (string Why, string[] Columns)[]
    {
        (Chosen,
        [
            "ArchiveFiles.Code", "Archives.Language", "Archives.PauseCode", "CaseEntities.Type", "CaseReplacements.Rule", "Corrections.AmendedType", "Corrections.ModelVersion", "Corrections.PolicyVersion", "Corrections.Recognizer",
            "Corrections.TypeAfter", "Corrections.TypeBefore", "Deliveries.LastProblem", "GoldPredictions.ModelVersion", "Guidelines.Type", "ListedTerms.Type",
            "Mentions.Kind", "Mentions.Reason", "Mentions.Recognizer", "Mentions.Type", "ModelEvents.Before", "ModelEvents.Language", "ModelEvents.Version",
            "PseudonymTrials.ModelVersion", "Purges.Models", "ReviewOutcomes.ModelVersion", "ReviewOutcomes.PolicyVersion", "SessionVerdicts.BeforeVersion", "SessionVerdicts.ProposedBy",
            "Sessions.BaseVersion", "Sessions.ModelVersion", "Sessions.ProblemCode", "Sessions.ProposedBy", "Sessions.Types", "Shadows.Active", "Shadows.Version",
            "TrainingRuns.CodeVersion", "TrainingRuns.Parent", "TrainingRuns.ProblemCode", "TrainingRuns.Version", "Verdicts.FailureCode", "Verdicts.Language", "Verdicts.ModelVersion",
        ]),
        (Places,
        [
            "Deliveries.Body", "GoldPredictions.Mentions", "GoldVerdicts.Mentions", "GoldVerdicts.Segments", "PseudonymTrials.Comparison", "Purges.Report", "ReviewOutcomes.Tally",
            "SessionVerdicts.Before", "Settlements.Key", "Shadows.Mentions", "TrainingRuns.Assessment", "VerdictTexts.Looks", "VerdictTexts.Segments",
        ]),
        (Hash,
        [
            "ApiKeys.FormerHash", "ApiKeys.Hash", "ArchiveFiles.FileHash", "ArchiveFiles.Hash", "Calls.Hash", "DoomedFiles.Hash", "GoldVerdicts.TextHash", "GoldVersions.Hash", "ImportedTexts.TextHash", "Releases.FileHash", "StockedModels.Hash", "StoredFiles.Hash", "TrainingRuns.DataHash", "Verdicts.FileHash",
        ]),
        (Ours,
        [
            "AccountCourtRoles.Role", "ApiKeys.Name", "ApiKeys.Role", "ApiKeys.Start", "Archives.PolicyName", "Courts.Key", "Courts.Name", "GoldSets.Name", "GoldVersions.Guidelines", "ModelSettings.Document", "Policies.Name",
            "PolicyUses.Court", "PolicyUses.Place", "PolicyVersions.Document", "Releases.PolicyName", "ReviewSettings.Keys", "TrainingRuns.Gold", "VerdictRoutes.PolicyName", "Verdicts.Court",
        ]),
        (Staff,
        [
            "AspNetRoleClaims.ClaimType", "AspNetRoleClaims.ClaimValue", "AspNetRoles.ConcurrencyStamp", "AspNetRoles.Name", "AspNetRoles.NormalizedName",
            "AspNetUserClaims.ClaimType", "AspNetUserClaims.ClaimValue", "AspNetUserLogins.LoginProvider", "AspNetUserLogins.ProviderDisplayName", "AspNetUserLogins.ProviderKey",
            "AspNetUserTokens.LoginProvider", "AspNetUserTokens.Name", "AspNetUsers.ConcurrencyStamp", "AspNetUsers.Email", "AspNetUsers.NormalizedEmail",
            "AspNetUsers.NormalizedUserName", "AspNetUsers.PasswordHash", "AspNetUsers.SecurityStamp", "AspNetUsers.UserName",
        ]),
        (Ledger,
        [
            "AuditCheckpoints.Hash", "AuditCheckpoints.Key", "AuditCheckpoints.Signature", "AuditEntries.Action", "AuditEntries.Details", "AuditEntries.Hash", "AuditEntries.Previous", "AuditEntries.Subject",
        ]),
        (Weights, ["StockedModels.Content", "StockedModels.Name", "StockedModels.Version"]),
        (Closed, ["Calls.Answer", "StoredFiles.Content", "Webhooks.Secret"]),
    }.SelectMany(group => group.Columns.Select(column => (column, group.Why))).ToFrozenDictionary(one => one.column, one => one.Why, StringComparer.Ordinal);
}
