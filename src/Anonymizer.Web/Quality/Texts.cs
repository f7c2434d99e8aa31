using Anonymizer.Web.Localization;

namespace Anonymizer.Web.Quality;

internal sealed class Texts : SliceTexts<Texts>;
