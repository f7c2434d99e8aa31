using Anonymizer.Web.Localization;

namespace Anonymizer.Web.Review;

internal sealed class Texts : SliceTexts<Texts>;
