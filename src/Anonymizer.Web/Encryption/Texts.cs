using Anonymizer.Web.Localization;

namespace Anonymizer.Web.Encryption;

internal sealed class Texts : SliceTexts<Texts>;
