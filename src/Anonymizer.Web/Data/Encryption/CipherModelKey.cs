using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Anonymizer.Web.Data.Encryption;

/// <summary>The model holds the cipher of its columns, so one key ring has one model.</summary>
internal sealed class CipherModelKey : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), (context as AppDbContext)?.KeyFolder, designTime);
}
