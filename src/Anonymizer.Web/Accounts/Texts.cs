using Anonymizer.Web.Localization;

namespace Anonymizer.Web.Accounts;

internal sealed class Texts : SliceTexts<Texts>;
