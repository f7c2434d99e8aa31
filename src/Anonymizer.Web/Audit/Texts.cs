using Anonymizer.Web.Localization;

namespace Anonymizer.Web.Audit;

internal sealed class Texts : SliceTexts<Texts>;
