using Anonymizer.Web.Localization;

namespace Anonymizer.Web.Release;

internal sealed class Texts : SliceTexts<Texts>;
