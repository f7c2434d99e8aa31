namespace Anonymizer.Web.Platform;

/// <summary>Shows the page for a mistake where a form was refused: that page is read, not sent to.</summary>
internal sealed class RefusedForm(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var isForm = PageRequest.IsForm(context.Request);
        await next(context);

        if (isForm && context.Response is { HasStarted: false, StatusCode: >= StatusCodes.Status400BadRequest })
        {
            context.Request.Method = HttpMethods.Get;
        }
    }
}
