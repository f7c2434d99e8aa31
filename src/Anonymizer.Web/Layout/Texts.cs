using Anonymizer.Web.Localization;

namespace Anonymizer.Web.Layout;

internal sealed class Texts : SliceTexts<Texts>;
