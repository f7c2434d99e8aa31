using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Anonymizer.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Teaching : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Corrections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VerdictId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Start = table.Column<int>(type: "INTEGER", nullable: true),
                    End = table.Column<int>(type: "INTEGER", nullable: true),
                    TypeBefore = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    NeedBefore = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    RoleBefore = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    AfterStart = table.Column<int>(type: "INTEGER", nullable: true),
                    AfterEnd = table.Column<int>(type: "INTEGER", nullable: true),
                    TypeAfter = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    NeedAfter = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    RoleAfter = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Score = table.Column<double>(type: "REAL", nullable: false),
                    Recognizer = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    EntityId = table.Column<int>(type: "INTEGER", nullable: false),
                    ModelVersion = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PolicyVersion = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    AgeBand = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CourtId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Route = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    IsTelling = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsMasked = table.Column<bool>(type: "INTEGER", nullable: false),
                    WordsKey = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    IsAmended = table.Column<bool>(type: "INTEGER", nullable: false),
                    AmendedStart = table.Column<int>(type: "INTEGER", nullable: true),
                    AmendedEnd = table.Column<int>(type: "INTEGER", nullable: true),
                    AmendedType = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    AmendedNeed = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    AmendedRole = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    SupersededAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Corrections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Corrections_Verdicts_VerdictId",
                        column: x => x.VerdictId,
                        principalTable: "Verdicts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Guidelines",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Guidelines", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "PoolErasures",
                columns: table => new
                {
                    VerdictId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PoolErasures", x => x.VerdictId);
                    table.ForeignKey(
                        name: "FK_PoolErasures_Verdicts_VerdictId",
                        column: x => x.VerdictId,
                        principalTable: "Verdicts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReviewOutcomes",
                columns: table => new
                {
                    VerdictId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Words = table.Column<int>(type: "INTEGER", nullable: false),
                    Accepted = table.Column<int>(type: "INTEGER", nullable: false),
                    Rejected = table.Column<int>(type: "INTEGER", nullable: false),
                    Added = table.Column<int>(type: "INTEGER", nullable: false),
                    Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    Seconds = table.Column<int>(type: "INTEGER", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    AgeBand = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CourtId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Route = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ModelVersion = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PolicyVersion = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    IsSecondRead = table.Column<bool>(type: "INTEGER", nullable: false),
                    SupersededAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewOutcomes", x => new { x.VerdictId, x.ReviewVersion });
                    table.ForeignKey(
                        name: "FK_ReviewOutcomes_Verdicts_VerdictId",
                        column: x => x.VerdictId,
                        principalTable: "Verdicts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TeachingRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CourtId = table.Column<Guid>(type: "TEXT", nullable: true),
                    MayTeach = table.Column<bool>(type: "INTEGER", nullable: false),
                    RetentionDays = table.Column<int>(type: "INTEGER", nullable: false),
                    ArePseudonyms = table.Column<bool>(type: "INTEGER", nullable: false),
                    IncludesSecondRead = table.Column<bool>(type: "INTEGER", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TeachingRules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TeachingRules_Courts_CourtId",
                        column: x => x.CourtId,
                        principalTable: "Courts",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_By_At",
                table: "Corrections",
                columns: new[] { "By", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_SupersededAt_State_Kind",
                table: "Corrections",
                columns: new[] { "SupersededAt", "State", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_VerdictId_SupersededAt",
                table: "Corrections",
                columns: new[] { "VerdictId", "SupersededAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_WordsKey_SupersededAt",
                table: "Corrections",
                columns: new[] { "WordsKey", "SupersededAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewOutcomes_SupersededAt_At",
                table: "ReviewOutcomes",
                columns: new[] { "SupersededAt", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_TeachingRules_CourtId_At",
                table: "TeachingRules",
                columns: new[] { "CourtId", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Corrections");

            migrationBuilder.DropTable(
                name: "Guidelines");

            migrationBuilder.DropTable(
                name: "PoolErasures");

            migrationBuilder.DropTable(
                name: "ReviewOutcomes");

            migrationBuilder.DropTable(
                name: "TeachingRules");
        }
    }
}
