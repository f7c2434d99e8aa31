using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Anonymizer.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TeachingFollowUp : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Guidelines",
                table: "TrainingRuns",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Tally",
                table: "ReviewOutcomes",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.Sql(TallyOfCorrections.Sql);

            migrationBuilder.CreateTable(
                name: "PseudonymTrials",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CourtId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ModelVersion = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Words = table.Column<int>(type: "INTEGER", nullable: false),
                    Comparison = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PseudonymTrials", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PseudonymTrials_Courts_CourtId",
                        column: x => x.CourtId,
                        principalTable: "Courts",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "RunImports",
                columns: table => new
                {
                    RunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ImportedTextId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RunImports", x => new { x.RunId, x.ImportedTextId });
                    table.ForeignKey(
                        name: "FK_RunImports_TrainingRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "TrainingRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PseudonymTrials_CourtId_At",
                table: "PseudonymTrials",
                columns: new[] { "CourtId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_RunImports_ImportedTextId",
                table: "RunImports",
                column: "ImportedTextId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PseudonymTrials");

            migrationBuilder.DropTable(
                name: "RunImports");

            migrationBuilder.DropColumn(
                name: "Guidelines",
                table: "TrainingRuns");

            migrationBuilder.DropColumn(
                name: "Tally",
                table: "ReviewOutcomes");
        }
    }
}
