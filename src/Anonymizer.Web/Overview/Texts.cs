using Anonymizer.Web.Localization;

namespace Anonymizer.Web.Overview;

internal sealed class Texts : SliceTexts<Texts>;
