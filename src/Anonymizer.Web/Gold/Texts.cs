using Anonymizer.Web.Localization;

namespace Anonymizer.Web.Gold;

internal sealed class Texts : SliceTexts<Texts>;
