using Anonymizer.Web.Localization;

namespace Anonymizer.Web.Verdicts;

internal sealed class Texts : SliceTexts<Texts>;
