using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;

namespace Ticketing.SampleHost.Hosting;

/// <summary>The API's description at <c>/openapi/v1.json</c>, and the page to try it at <c>/docs</c>.</summary>
internal static class ApiExplorer
{
    /// <summary>Where the page is.</summary>
    public const string Path = "/docs";

    /// <summary>Where the description is.</summary>
    public const string Document = "/openapi/v1.json";

    private const string Bearer = "bearer";

    /// <summary>Adds the description.</summary>
    public static IServiceCollection AddApiDescription(this IServiceCollection services, HostSettings settings) => services.AddOpenApi(o =>
    {
        o.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new()
            {
                Title = "Ticketing",
                Version = "v1",
                Description = "The help desk's API. Sign in with `POST /account/login` and send the `accessToken` as a bearer token.",
            };
            // Not what the request calls this host, which anybody can write; without a host it is the one that the document is on.
            document.Servers = [new() { Url = settings.PublicUrl?.GetLeftPart(UriPartial.Authority) ?? "/" }];
            if (document.Tags?.FirstOrDefault(tag => tag.Name == AccountOperations.Tag) is { } account)
                account.Description = "Sign-in: ASP.NET Core Identity's own endpoints.";
            document.Components ??= new();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes[Bearer] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "The `accessToken` that `POST /account/login` answers.",
            };
            return Task.CompletedTask;
        });
        o.AddOperationTransformer(async (operation, context, cancellationToken) =>
        {
            await AccountOperations.DescribeAsync(operation, context, cancellationToken);
            var metadata = context.Description.ActionDescriptor.EndpointMetadata;
            if (metadata.OfType<IAuthorizeData>().Any() && !metadata.OfType<IAllowAnonymous>().Any())
                operation.Security = [new() { [new(Bearer, context.Document)] = [] }];
        });
    });

    /// <summary>Maps the description and the page.</summary>
    public static void MapApiExplorer(this WebApplication app)
    {
        app.MapOpenApi();
        app.UseSwaggerUI(o =>
        {
            o.RoutePrefix = Path.TrimStart('/');
            o.DocumentTitle = "Ticketing API";
            o.SwaggerEndpoint(Document, "Ticketing v1");
            o.ConfigObject.PersistAuthorization = true;
        });
    }
}
