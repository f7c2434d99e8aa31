using Anonymizer.Web.Localization;

namespace Anonymizer.Web.Queue;

internal sealed class Texts : SliceTexts<Texts>;
