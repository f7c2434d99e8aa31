using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Anonymizer.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ContradictionIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Corrections_WordsKey_SupersededAt",
                table: "Corrections");

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_WordsKey_SupersededAt_State_IsMasked_IsAmended_AmendedType_TypeAfter",
                table: "Corrections",
                columns: new[] { "WordsKey", "SupersededAt", "State", "IsMasked", "IsAmended", "AmendedType", "TypeAfter" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Corrections_WordsKey_SupersededAt_State_IsMasked_IsAmended_AmendedType_TypeAfter",
                table: "Corrections");

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_WordsKey_SupersededAt",
                table: "Corrections",
                columns: new[] { "WordsKey", "SupersededAt" });
        }
    }
}
