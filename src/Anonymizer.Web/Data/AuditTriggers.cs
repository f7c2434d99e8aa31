using Microsoft.EntityFrameworkCore.Migrations;

namespace Anonymizer.Web.Data;

/// <summary>The database itself refuses to change or delete what is in the ledger: a mistake in the code cannot, and who means to must first take this away.</summary>
internal static class AuditTriggers
{
    public static void AddOnSqlite(MigrationBuilder migration)
    {
        foreach (var table in new[] { AuditMapping.Table, AuditCheckpointMapping.Table })
        {
            foreach (var act in new[] { "Update", "Delete" })
            {
                migration.Sql($"CREATE TRIGGER {table}{act} BEFORE {act.ToUpperInvariant()} ON {table} BEGIN SELECT RAISE(ABORT, 'The audit ledger is only ever added to.'); END");
            }
        }
    }
}
