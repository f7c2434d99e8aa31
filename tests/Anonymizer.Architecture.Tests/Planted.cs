// A violation on purpose: an early slice that calls a later one, hidden in an async handler. The rule must find it.
namespace Anonymizer.Architecture.Tests.Planted.Release
{
    internal sealed class Stamp
    {
        public static Task PressAsync() => Task.CompletedTask;
    }
}

namespace Anonymizer.Architecture.Tests.Planted.Verdicts
{
    internal sealed class BadUpload
    {
        internal sealed class Handler
        {
            public static async Task HandleAsync()
            {
                await Task.Yield();
                await Release.Stamp.PressAsync();
            }
        }
    }
}

// A component that holds texts; each must be found, and only they.
namespace Anonymizer.Architecture.Tests.Planted.Texts
{
    internal sealed class BadPage : Microsoft.AspNetCore.Components.ComponentBase
    {
        private string? _said;

        public string Say() => _said = string.Concat("Said by a handler.", Id);

        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
        {
            builder.AddMarkupContent(0, "<p>Drawn as markup</p>");
            builder.OpenElement(1, "span");
            builder.AddAttribute(2, "class", "btn btn-primary");
            builder.AddAttribute(3, "title", "Shown as a title");
            builder.AddContent(4, Id > 0 ? "Drawn" : "×");
            builder.AddContent(5, _said);
            builder.CloseElement();
        }

        private int Id => GetHashCode();
    }
}
