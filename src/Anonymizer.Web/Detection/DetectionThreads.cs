using Anonymizer.Web.Platform;

namespace Anonymizer.Web.Detection;

/// <summary>The threads on which verdicts are read: no request waits for a thread because of them, and no reviewer for a processor.</summary>
internal sealed class DetectionThreads() : LessUrgentThreads("detection", Math.Max(2, Environment.ProcessorCount));
