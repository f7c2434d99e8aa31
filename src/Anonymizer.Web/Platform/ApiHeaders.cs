using Anonymizer.Web.Platform.Calls;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Anonymizer.Web.Platform;

/// <summary>Describes the headers that hold for whole groups of addresses: Idempotency-Key, If-Match, and the answer 429.</summary>
internal static class ApiHeaders
{
    public static Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.Responses ??= [];
        operation.Responses.TryAdd("429", new OpenApiResponse { Description = "Too Many Requests; Retry-After says when to come again." });

        if (context.Description.HttpMethod == HttpMethods.Post)
        {
            Add(operation, IdempotencyKeys.Header, "1 to 200 ASCII characters of the caller's choice: sent again under the same key, the call has no second effect.");
        }

        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<MatchesRevisionAttribute>().Any())
        {
            Add(operation, "If-Match", "The ETag that the change was decided on; 412 if somebody changed it since.");
        }

        return Task.CompletedTask;
    }

    private static void Add(OpenApiOperation operation, string name, string description) => (operation.Parameters ??= []).Add(new OpenApiParameter
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    });
}
