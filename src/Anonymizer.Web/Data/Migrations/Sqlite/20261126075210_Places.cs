using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Anonymizer.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Places : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Pictures",
                table: "VerdictTexts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CaseId",
                table: "Verdicts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CourtId",
                table: "Verdicts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "DecisionYear",
                table: "Verdicts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "Verdicts",
                type: "TEXT",
                maxLength: 2,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "OpenDoubts",
                table: "Verdicts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PendingMentions",
                table: "Verdicts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Priority",
                table: "Verdicts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateTable(
                name: "Cases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Courts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Courts", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Verdicts_CaseId_UploadedAt",
                table: "Verdicts",
                columns: new[] { "CaseId", "UploadedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Verdicts_CourtId_UploadedAt",
                table: "Verdicts",
                columns: new[] { "CourtId", "UploadedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Verdicts_OpenDoubts",
                table: "Verdicts",
                column: "OpenDoubts");

            migrationBuilder.CreateIndex(
                name: "IX_Verdicts_Priority_UploadedAt",
                table: "Verdicts",
                columns: new[] { "Priority", "UploadedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Verdicts_UploadedAt",
                table: "Verdicts",
                column: "UploadedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Key",
                table: "Cases",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Courts_Key",
                table: "Courts",
                column: "Key",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Verdicts_Cases_CaseId",
                table: "Verdicts",
                column: "CaseId",
                principalTable: "Cases",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_Verdicts_Courts_CourtId",
                table: "Verdicts",
                column: "CourtId",
                principalTable: "Courts",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Verdicts_Cases_CaseId",
                table: "Verdicts");

            migrationBuilder.DropForeignKey(
                name: "FK_Verdicts_Courts_CourtId",
                table: "Verdicts");

            migrationBuilder.DropTable(
                name: "Cases");

            migrationBuilder.DropTable(
                name: "Courts");

            migrationBuilder.DropIndex(
                name: "IX_Verdicts_CaseId_UploadedAt",
                table: "Verdicts");

            migrationBuilder.DropIndex(
                name: "IX_Verdicts_CourtId_UploadedAt",
                table: "Verdicts");

            migrationBuilder.DropIndex(
                name: "IX_Verdicts_OpenDoubts",
                table: "Verdicts");

            migrationBuilder.DropIndex(
                name: "IX_Verdicts_Priority_UploadedAt",
                table: "Verdicts");

            migrationBuilder.DropIndex(
                name: "IX_Verdicts_UploadedAt",
                table: "Verdicts");

            migrationBuilder.DropColumn(
                name: "Pictures",
                table: "VerdictTexts");

            migrationBuilder.DropColumn(
                name: "CaseId",
                table: "Verdicts");

            migrationBuilder.DropColumn(
                name: "CourtId",
                table: "Verdicts");

            migrationBuilder.DropColumn(
                name: "DecisionYear",
                table: "Verdicts");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "Verdicts");

            migrationBuilder.DropColumn(
                name: "OpenDoubts",
                table: "Verdicts");

            migrationBuilder.DropColumn(
                name: "PendingMentions",
                table: "Verdicts");

            migrationBuilder.DropColumn(
                name: "Priority",
                table: "Verdicts");
        }
    }
}
