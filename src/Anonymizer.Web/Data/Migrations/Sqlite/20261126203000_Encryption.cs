using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Anonymizer.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Encryption : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Verdicts_Name_UploadedAt_Id",
                table: "Verdicts");

            migrationBuilder.AddColumn<string>(
                name: "Mapping",
                table: "Releases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "KeyChecks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    Search = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeyChecks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MappingOpenings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VerdictId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: true),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MappingOpenings", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_MappingOpenings_At",
                table: "MappingOpenings",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_MappingOpenings_By_Until",
                table: "MappingOpenings",
                columns: new[] { "By", "Until" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "KeyChecks");

            migrationBuilder.DropTable(
                name: "MappingOpenings");

            migrationBuilder.DropColumn(
                name: "Mapping",
                table: "Releases");

            migrationBuilder.CreateIndex(
                name: "IX_Verdicts_Name_UploadedAt_Id",
                table: "Verdicts",
                columns: new[] { "Name", "UploadedAt", "Id" });
        }
    }
}
