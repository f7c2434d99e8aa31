using Anonymizer.Web.Localization;

namespace Anonymizer.Web.Operations;

internal sealed class Texts : SliceTexts<Texts>;
