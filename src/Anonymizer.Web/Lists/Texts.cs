using Anonymizer.Web.Localization;

namespace Anonymizer.Web.Lists;

internal sealed class Texts : SliceTexts<Texts>;
