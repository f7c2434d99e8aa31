using Microsoft.EntityFrameworkCore.Migrations;

namespace Anonymizer.Web.Data;

/// <summary>The database itself refuses to change or delete what is in the ledger: a mistake in the code cannot, and who means to must first take this away.</summary>
internal static class AuditTriggers
{
    public static void AddOnPostgres(MigrationBuilder migration)
    {
        migration.Sql("CREATE FUNCTION \"RefuseChangeOfLedger\"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'The audit ledger is only ever added to.'; END $$");

        foreach (var table in new[] { AuditMapping.Table, AuditCheckpointMapping.Table })
        {
            migration.Sql($"CREATE TRIGGER \"{table}Kept\" BEFORE UPDATE OR DELETE OR TRUNCATE ON \"{table}\" FOR EACH STATEMENT EXECUTE FUNCTION \"RefuseChangeOfLedger\"()");
        }
    }

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
