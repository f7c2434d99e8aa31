using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Anonymizer.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Gold : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DriftLimits",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Types = table.Column<double>(type: "REAL", nullable: false),
                    Scores = table.Column<double>(type: "REAL", nullable: false),
                    Acceptance = table.Column<double>(type: "REAL", nullable: false),
                    Missed = table.Column<double>(type: "REAL", nullable: false),
                    LeastReviews = table.Column<int>(type: "INTEGER", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DriftLimits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "GoldSets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoldSets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "GoldVerdicts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SetId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VerdictId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Segments = table.Column<string>(type: "TEXT", nullable: false),
                    Mentions = table.Column<string>(type: "TEXT", nullable: false),
                    Words = table.Column<int>(type: "INTEGER", nullable: false),
                    TextHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CaseKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    AgeBand = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CourtId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Route = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ReviewVersion = table.Column<int>(type: "INTEGER", nullable: true),
                    Kappa = table.Column<double>(type: "REAL", nullable: true),
                    Disagreements = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    SecondBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    SettledBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoldVerdicts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GoldVerdicts_GoldSets_SetId",
                        column: x => x.SetId,
                        principalTable: "GoldSets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GoldVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SetId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    LockedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    LockedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Guidelines = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Erased = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoldVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GoldVersions_GoldSets_SetId",
                        column: x => x.SetId,
                        principalTable: "GoldSets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GoldPredictions",
                columns: table => new
                {
                    GoldVerdictId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ModelVersion = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Mentions = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoldPredictions", x => new { x.GoldVerdictId, x.ModelVersion });
                    table.ForeignKey(
                        name: "FK_GoldPredictions_GoldVerdicts_GoldVerdictId",
                        column: x => x.GoldVerdictId,
                        principalTable: "GoldVerdicts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Practices",
                columns: table => new
                {
                    VerdictId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GoldVerdictId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TraineeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Practices", x => x.VerdictId);
                    table.ForeignKey(
                        name: "FK_Practices_GoldVerdicts_GoldVerdictId",
                        column: x => x.GoldVerdictId,
                        principalTable: "GoldVerdicts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Practices_Verdicts_VerdictId",
                        column: x => x.VerdictId,
                        principalTable: "Verdicts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GoldMembers",
                columns: table => new
                {
                    VersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GoldVerdictId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoldMembers", x => new { x.VersionId, x.GoldVerdictId });
                    table.ForeignKey(
                        name: "FK_GoldMembers_GoldVerdicts_GoldVerdictId",
                        column: x => x.GoldVerdictId,
                        principalTable: "GoldVerdicts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_GoldMembers_GoldVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "GoldVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_GoldMembers_GoldVerdictId",
                table: "GoldMembers",
                column: "GoldVerdictId");

            migrationBuilder.CreateIndex(
                name: "IX_GoldSets_Name",
                table: "GoldSets",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GoldVerdicts_SetId_TextHash",
                table: "GoldVerdicts",
                columns: new[] { "SetId", "TextHash" });

            migrationBuilder.CreateIndex(
                name: "IX_GoldVerdicts_VerdictId",
                table: "GoldVerdicts",
                column: "VerdictId");

            migrationBuilder.CreateIndex(
                name: "IX_GoldVersions_SetId_Number",
                table: "GoldVersions",
                columns: new[] { "SetId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Practices_GoldVerdictId",
                table: "Practices",
                column: "GoldVerdictId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DriftLimits");

            migrationBuilder.DropTable(
                name: "GoldMembers");

            migrationBuilder.DropTable(
                name: "GoldPredictions");

            migrationBuilder.DropTable(
                name: "Practices");

            migrationBuilder.DropTable(
                name: "GoldVersions");

            migrationBuilder.DropTable(
                name: "GoldVerdicts");

            migrationBuilder.DropTable(
                name: "GoldSets");
        }
    }
}
