using Anonymizer.Web.Localization;

namespace Anonymizer.Web.Models;

internal sealed class Texts : SliceTexts<Texts>;
