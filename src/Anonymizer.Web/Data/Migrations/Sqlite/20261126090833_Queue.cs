using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Anonymizer.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Queue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "IX_Verdicts_State_UploadedAt",
                table: "Verdicts");

            migrationBuilder.DropIndex(
                name: "IX_Verdicts_UploadedAt",
                table: "Verdicts");

            migrationBuilder.CreateIndex(
                name: "IX_Verdicts_Court_UploadedAt_Id",
                table: "Verdicts",
                columns: new[] { "Court", "UploadedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Verdicts_CourtId_UploadedAt_Id",
                table: "Verdicts",
                columns: new[] { "CourtId", "UploadedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Verdicts_Name_UploadedAt_Id",
                table: "Verdicts",
                columns: new[] { "Name", "UploadedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Verdicts_OpenDoubts_UploadedAt_Id",
                table: "Verdicts",
                columns: new[] { "OpenDoubts", "UploadedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Verdicts_Priority_UploadedAt_Id",
                table: "Verdicts",
                columns: new[] { "Priority", "UploadedAt", "Id" },
                descending: new[] { true, false, false });

            migrationBuilder.CreateIndex(
                name: "IX_Verdicts_Route_UploadedAt_Id",
                table: "Verdicts",
                columns: new[] { "Route", "UploadedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Verdicts_State_UploadedAt_Id",
                table: "Verdicts",
                columns: new[] { "State", "UploadedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Verdicts_UploadedAt_Id",
                table: "Verdicts",
                columns: new[] { "UploadedAt", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Verdicts_Court_UploadedAt_Id",
                table: "Verdicts");

            migrationBuilder.DropIndex(
                name: "IX_Verdicts_CourtId_UploadedAt_Id",
                table: "Verdicts");

            migrationBuilder.DropIndex(
                name: "IX_Verdicts_Name_UploadedAt_Id",
                table: "Verdicts");

            migrationBuilder.DropIndex(
                name: "IX_Verdicts_OpenDoubts_UploadedAt_Id",
                table: "Verdicts");

            migrationBuilder.DropIndex(
                name: "IX_Verdicts_Priority_UploadedAt_Id",
                table: "Verdicts");

            migrationBuilder.DropIndex(
                name: "IX_Verdicts_Route_UploadedAt_Id",
                table: "Verdicts");

            migrationBuilder.DropIndex(
                name: "IX_Verdicts_State_UploadedAt_Id",
                table: "Verdicts");

            migrationBuilder.DropIndex(
                name: "IX_Verdicts_UploadedAt_Id",
                table: "Verdicts");

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
                name: "IX_Verdicts_State_UploadedAt",
                table: "Verdicts",
                columns: new[] { "State", "UploadedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Verdicts_UploadedAt",
                table: "Verdicts",
                column: "UploadedAt");
        }
    }
}
