using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Anonymizer.Web.Data.Migrations.Postgres
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    CourtId = table.Column<Guid>(type: "uuid", nullable: true),
                    Purpose = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    DecisionYear = table.Column<int>(type: "integer", nullable: true),
                    Language = table.Column<string>(type: "text", maxLength: 2, nullable: true, collation: "C"),
                    Route = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    AuditShare = table.Column<double>(type: "double precision", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    PauseCode = table.Column<string>(type: "text", maxLength: 60, nullable: true, collation: "C"),
                    PolicyId = table.Column<Guid>(type: "uuid", nullable: true),
                    PolicyName = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    PolicyVersion = table.Column<int>(type: "integer", nullable: false),
                    StoppedAt = table.Column<long>(type: "bigint", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ArchiveId = table.Column<Guid>(type: "uuid", nullable: false),
                    Hash = table.Column<string>(type: "text", maxLength: 64, nullable: false, collation: "C"),
                    FileHash = table.Column<string>(type: "text", maxLength: 64, nullable: true, collation: "C"),
                    Name = table.Column<string>(type: "text", maxLength: 260, nullable: true, collation: "C"),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    VerdictId = table.Column<Guid>(type: "uuid", nullable: true),
                    Code = table.Column<string>(type: "text", maxLength: 60, nullable: true, collation: "C"),
                    Message = table.Column<string>(type: "text", maxLength: 1000, nullable: true, collation: "C"),
                    IsSampled = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    TakenAt = table.Column<long>(type: "bigint", nullable: true),
                    AuditedAt = table.Column<long>(type: "bigint", nullable: true),
                    WasUnseen = table.Column<bool>(type: "boolean", nullable: false),
                    Masked = table.Column<int>(type: "integer", nullable: false),
                    Missed = table.Column<int>(type: "integer", nullable: false),
                    Excess = table.Column<int>(type: "integer", nullable: false),
                    Words = table.Column<int>(type: "integer", nullable: false)
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
