using Microsoft.AspNetCore.Components;

namespace Anonymizer.Web.Components;

/// <summary>Events that Blazor does not know by itself.</summary>
[EventHandler("onclose", typeof(EventArgs), enableStopPropagation: false, enablePreventDefault: false)]
public static class EventHandlers;
