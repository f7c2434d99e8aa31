using Anonymizer.Web.Localization;

namespace Anonymizer.Web.Archive;

internal sealed class Texts : SliceTexts<Texts>;
