using Anonymizer.Web.Localization;

namespace Anonymizer.Web.Webhooks;

internal sealed class Texts : SliceTexts<Texts>;
