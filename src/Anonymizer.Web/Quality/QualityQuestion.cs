using Anonymizer.Core.Quality;

namespace Anonymizer.Web.Quality;

/// <summary>What figures are asked for.</summary>
/// <param name="Gold">The version of a gold set on which models were measured; null for production: what reviewers made of the proposals.</param>
/// <param name="Filter">Which part of it.</param>
public sealed record QualityQuestion(Guid? Gold, FactFilter Filter);
