using Anonymizer.Web.Localization;

namespace Anonymizer.Web.Teaching;

internal sealed class Texts : SliceTexts<Texts>;
