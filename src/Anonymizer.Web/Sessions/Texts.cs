using Anonymizer.Web.Localization;

namespace Anonymizer.Web.Sessions;

internal sealed class Texts : SliceTexts<Texts>;
