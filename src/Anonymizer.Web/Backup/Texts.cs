using Anonymizer.Web.Localization;

namespace Anonymizer.Web.Backup;

internal sealed class Texts : SliceTexts<Texts>;
