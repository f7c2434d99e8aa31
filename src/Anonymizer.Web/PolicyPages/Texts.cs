using Anonymizer.Web.Localization;

namespace Anonymizer.Web.PolicyPages;

internal sealed class Texts : SliceTexts<Texts>;
