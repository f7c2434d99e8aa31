using Anonymizer.Web.Localization;

namespace Anonymizer.Web.Retention;

internal sealed class Texts : SliceTexts<Texts>;
