using Anonymizer.Web.Localization;

namespace Anonymizer.Web.Vault;

internal sealed class Texts : SliceTexts<Texts>;
