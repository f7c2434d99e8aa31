using Anonymizer.Web.Platform;

namespace Anonymizer.Web.Review;

/// <summary>The threads on which looks ahead are worked out: they are looked at, decisions are waited for. Half of the processors stay free for these.</summary>
internal sealed class OutlookThreads() : LessUrgentThreads("outlook", Math.Max(1, Environment.ProcessorCount / 2));
