using Anonymizer.Web.Localization;

namespace Anonymizer.Web.Tour;

internal sealed class Texts : SliceTexts<Texts>;
