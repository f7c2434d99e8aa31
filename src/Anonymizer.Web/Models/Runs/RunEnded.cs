using Mediator;

namespace Anonymizer.Web.Models.Runs;

/// <summary>A run is over, whatever became of it: its row says. Heard inside the transaction.</summary>
public sealed record RunEnded(Guid RunId) : INotification;
