namespace Anonymizer.Web.Localization;

internal sealed class Texts : SliceTexts<Texts>;
