using Anonymizer.Web.Localization;

namespace Anonymizer.Web.Drafting;

internal sealed class Texts : SliceTexts<Texts>;
