using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Anonymizer.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Access : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Verdicts_FileHash",
                table: "Verdicts");

            migrationBuilder.AddColumn<bool>(
                name: "IsLimited",
                table: "AspNetUsers",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "AccountCourts",
                columns: table => new
                {
                    HolderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CourtId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountCourts", x => new { x.HolderId, x.CourtId });
                    table.ForeignKey(
                        name: "FK_AccountCourts_Courts_CourtId",
                        column: x => x.CourtId,
                        principalTable: "Courts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ApiKeys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Start = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    FormerHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    FormerUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    Role = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Operations = table.Column<int>(type: "INTEGER", nullable: false),
                    IsLimited = table.Column<bool>(type: "INTEGER", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RevokedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    UsedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiKeys", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Verdicts_FileHash_CourtId",
                table: "Verdicts",
                columns: new[] { "FileHash", "CourtId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AccountCourts_CourtId",
                table: "AccountCourts",
                column: "CourtId");

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_FormerHash",
                table: "ApiKeys",
                column: "FormerHash");

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_Hash",
                table: "ApiKeys",
                column: "Hash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccountCourts");

            migrationBuilder.DropTable(
                name: "ApiKeys");

            migrationBuilder.DropIndex(
                name: "IX_Verdicts_FileHash_CourtId",
                table: "Verdicts");

            migrationBuilder.DropColumn(
                name: "IsLimited",
                table: "AspNetUsers");

            migrationBuilder.CreateIndex(
                name: "IX_Verdicts_FileHash",
                table: "Verdicts",
                column: "FileHash",
                unique: true);
        }
    }
}
