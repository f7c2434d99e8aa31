using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Anonymizer.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Archives : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Archives",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CourtId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    DecisionYear = table.Column<int>(type: "INTEGER", nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    Route = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    AuditShare = table.Column<double>(type: "REAL", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    PauseCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    PolicyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PolicyName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PolicyVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    StoppedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Archives", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Archives_Courts_CourtId",
                        column: x => x.CourtId,
                        principalTable: "Courts",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ArchiveFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ArchiveId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    FileHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 260, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    VerdictId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Message = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    IsSampled = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    TakenAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AuditedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    WasUnseen = table.Column<bool>(type: "INTEGER", nullable: false),
                    Masked = table.Column<int>(type: "INTEGER", nullable: false),
                    Missed = table.Column<int>(type: "INTEGER", nullable: false),
                    Excess = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArchiveFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ArchiveFiles_Archives_ArchiveId",
                        column: x => x.ArchiveId,
                        principalTable: "Archives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ArchiveFiles_Verdicts_VerdictId",
                        column: x => x.VerdictId,
                        principalTable: "Verdicts",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_ArchiveFiles_ArchiveId_Hash",
                table: "ArchiveFiles",
                columns: new[] { "ArchiveId", "Hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ArchiveFiles_ArchiveId_IsSampled_Id",
                table: "ArchiveFiles",
                columns: new[] { "ArchiveId", "IsSampled", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ArchiveFiles_ArchiveId_State_Id",
                table: "ArchiveFiles",
                columns: new[] { "ArchiveId", "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ArchiveFiles_ArchiveId_TakenAt",
                table: "ArchiveFiles",
                columns: new[] { "ArchiveId", "TakenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ArchiveFiles_FileHash",
                table: "ArchiveFiles",
                column: "FileHash");

            migrationBuilder.CreateIndex(
                name: "IX_ArchiveFiles_VerdictId",
                table: "ArchiveFiles",
                column: "VerdictId");

            migrationBuilder.CreateIndex(
                name: "IX_Archives_CourtId",
                table: "Archives",
                column: "CourtId");

            migrationBuilder.CreateIndex(
                name: "IX_Archives_State",
                table: "Archives",
                column: "State");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ArchiveFiles");

            migrationBuilder.DropTable(
                name: "Archives");
        }
    }
}
