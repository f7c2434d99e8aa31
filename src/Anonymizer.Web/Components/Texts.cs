using Anonymizer.Web.Localization;

namespace Anonymizer.Web.Components;

internal sealed class Texts : SliceTexts<Texts>;
